using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Types;

/// <summary>
/// STD1000: <c>dynamic</c>, a visible member whose value is an <c>object</c> or a collection of them, and what is cast out of such a collection. STD1025:
/// the same cast where the collection is shared, and shared collections of .NET 1. Clauses: <c>no-untyped-values</c>, <c>typed-access-to-shared-state</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UntypedValueAnalyzer() : RuleAnalyzer(Rule, Shared)
{
    private const string Dynamic = "dynamic";

    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1000",
        "Code has no untyped values",
        "{0}, so a wrong type shows only at run time. {1}.");

    private static readonly DiagnosticDescriptor Shared = RuleDescription.CodeSuggestion(
        "STD1025",
        "Shared collections are typed",
        "'{0}' keeps values of any type for all who use it, so a wrong one shows only where it is read. Declare {1}.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterSemanticModelAction(AnalyzeFile);
            context.RegisterSyntaxNodeAction(AnalyzeCast, SyntaxKind.CastExpression, SyntaxKind.AsExpression);
            context.RegisterSymbolAction(AnalyzeMember, SymbolKind.Method, SymbolKind.Property, SymbolKind.Field);
            context.RegisterSymbolAction(AnalyzeShared, SymbolKind.Field, SymbolKind.Property);
        }
    }

    // One search through a text is cheaper than a question to each of its names.
    private static void AnalyzeFile(SemanticModelAnalysisContext context)
    {
        var model = context.SemanticModel;
        if (model.SyntaxTree.GetText(context.CancellationToken).ToString().IndexOf(Dynamic, StringComparison.Ordinal) < 0)
        {
            return;
        }

        foreach (var name in model.SyntaxTree.GetRoot(context.CancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText == Dynamic
                && model.GetTypeInfo(name, context.CancellationToken).Type is IDynamicTypeSymbol
                && model.GetEnclosingSymbol(name.SpanStart, context.CancellationToken) is { } around
                && !UntypedCode.IsGeneric(around))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, name.GetLocation(), "The compiler checks nothing of a 'dynamic' value", "Name its type, or an interface that it has"));
            }
        }
    }

    // '(Order)_cache[id]': an element of a collection that code of the repository declares, or of a cache.
    private static void AnalyzeCast(SyntaxNodeAnalysisContext context)
    {
        if (context.SemanticModel.GetOperation(context.Node, context.CancellationToken) is IConversionOperation cast
            && cast.Operand.Type?.SpecialType == SpecialType.System_Object
            && cast.Type is { SpecialType: not SpecialType.System_Object } type
            && !IsOfTypeParameter(type)
            && UntypedCode.StoreOf(cast.Operand) is { } store
            && context.ContainingSymbol is { } around
            && !UntypedCode.IsGeneric(around))
        {
            context.ReportDiagnostic(UntypedCode.IsSharedStore(cast.Operand)
                ? Diagnostic.Create(Shared, cast.Syntax.GetLocation(), store, $"a collection of '{type.Name}', or read a cache with 'Get<{type.Name}>'")
                : Diagnostic.Create(
                    Rule,
                    cast.Syntax.GetLocation(),
                    $"'{store}' keeps values of any type, and this one is taken for '{type.Name}'",
                    $"Declare a collection of '{type.Name}'"));
        }
    }

    // 'private static readonly Hashtable Rates = new();', and one in a type that says it is for several threads.
    private static void AnalyzeShared(SymbolAnalysisContext context)
    {
        var member = context.Symbol;
        if (member is { IsStatic: true, IsImplicitlyDeclared: false }
            && TypeOf(member) is { } type
            && UntypedCode.IsOfFirstVersion(type)
            && !UntypedCode.IsGeneric(member))
        {
            context.ReportDiagnostic(Diagnostic.Create(Shared, member.Locations[0], member.Name, $"a generic collection in the place of '{type.Name}'"));
        }
    }

    // 'TryGetValue(typeof(T), out var found) ? (IReader<T>)found': one collection for readers of every type.
    private static bool IsOfTypeParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        INamedTypeSymbol named => named.TypeArguments.Any(IsOfTypeParameter),
        _ => false,
    };

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method => method.ReturnType,
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private static void AnalyzeMember(SymbolAnalysisContext context)
    {
        var member = context.Symbol;
        var type = TypeOf(member);
        if (UntypedCode.IsUntyped(type)
            && member.IsVisibleOutside()
            && !member.IsImplicitlyDeclared
            && !member.IsFromContract()
            && !UntypedCode.IsGeneric(member)
            && !UntypedCode.IsBag(member.Name)
            && !UntypedMember.HasNoBetterType(member, type!, context.CancellationToken))
        {
            var untyped = type!.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            var gives = member is IMethodSymbol ? "returns" : "is of type";
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, member.Locations[0], $"'{member.Name}' {gives} '{untyped}'", "Declare the type that callers get, or make it generic"));
        }
    }
}
