using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Types;

/// <summary>
/// STD1009: an interface with more than ten members of its own. Overloads count once, and so do the accessors of a property; one that has properties only
/// is the shape of a value. Clause: <c>small-focused-interfaces</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InterfaceSizeAnalyzer() : RuleAnalyzer(Rule)
{
    // The number of the handbooks' clause.
    private const int Most = 10;

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal) { "Get", "Post", "Put", "Patch", "Delete", "Head", "Options" };

    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1009",
        "An interface serves one role",
        "'{0}' has {1} members, and each implementation and each test double has to write all of them. Split it by what its callers need.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        }
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type is { TypeKind: TypeKind.Interface, IsComImport: false } && type.GetMembers().Length > Most)
        {
            var names = type.GetMembers().Where(IsPromised).ToLookup(member => member.Name, StringComparer.Ordinal);
            var methods = names.SelectMany(members => members).OfType<IMethodSymbol>().ToList();
            if (names.Count > Most && methods.Count > 0 && !methods.TrueForAll(IsRequest))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, names.Count));
            }
        }
    }

    // '[Get("/orders")]': a generator writes the client of the service that has these addresses.
    private static bool IsRequest(IMethodSymbol method) =>
        method.GetAttributes().Any(a => a.AttributeClass is { Name: var name } && Verbs.Contains(name.Replace("Attribute", "")));

    // What a type that implements it has to have.
    private static bool IsPromised(ISymbol member) =>
        member is { IsAbstract: true, IsImplicitlyDeclared: false }
            and (IPropertySymbol or IEventSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary });
}
