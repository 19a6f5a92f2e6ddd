using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>
/// STD1603: a type marked <c>[Persisted]</c>, or one of the project that is written as JSON to a file that holds state, without a member that says which
/// version of its schema it is of. Clause: <c>persisted-data-has-version</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PersistedVersionAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1603",
        "Persisted data has a version",
        "{0} is kept and has no version, so a later release cannot know what it reads. Give it an 'int SchemaVersion'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation))
        {
            return;
        }

        context.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
        if (context.Compilation.GetTypeByMetadataName("System.Text.Json.JsonSerializer") is { } serializer)
        {
            context.RegisterOperationAction(operation => AnalyzeCall(operation, serializer), OperationKind.Invocation);
        }
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.GetAttributes().Any(a => a.AttributeClass?.Name is "PersistedAttribute" or "Persisted") && !HasVersion(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], Quoted(type)));
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, INamedTypeSymbol serializer)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name.StartsWith("Serialize", StringComparison.Ordinal)
            && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, serializer)
            && call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "value")?.Value.Unwrapped().Type is { } value
            && ElementOf(value) is { } type
            && !HasVersion(type)
            && IsKept(call, type, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), Quoted(type)));
        }
    }

    private static bool IsKept(IOperation call, ITypeSymbol type, ISymbol member) =>
        call.Root().Descendants().Any(o => FileWrite.Of(o) is { } write && DurableState.IsAt(write.FinalPath(), member, type));

    // The type of the project that is written, or that a list of it holds; what is not seen may have a version.
    private static INamedTypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => ElementOf(array.ElementType),
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named when named.Locations.Any(l => l.IsInSource) => named,
        INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } => ElementOf(arguments[arguments.Length - 1]),
        _ => null,
    };

    private static string Quoted(INamedTypeSymbol type) => type.IsAnonymousType ? "This object" : $"'{type.Name}'";

    private static bool HasVersion(INamedTypeSymbol type) => type.SelfAndBases().Any(t => t.GetMembers().Any(m =>
        m is IPropertySymbol or IFieldSymbol && m.Name.EndsWith("Version", StringComparison.OrdinalIgnoreCase)));
}
