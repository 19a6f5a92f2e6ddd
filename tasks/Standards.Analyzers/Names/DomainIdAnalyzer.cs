using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Names;

/// <summary>
/// STD1013: an id that is a plain text in the domain, an assembly or namespace of that name: the id of an order goes where that of a customer is asked for.
/// Clauses: <c>id-format-uniform</c>, <c>strong-typing</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DomainIdAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1013",
        "Ids of the domain have a type",
        "'{0}' is a plain string, so the id of anything else fits as well. Give it a type: 'readonly record struct {1}(Guid Value)'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            var parts = (context.Compilation.AssemblyName ?? "").Split('.');
            if (!parts.Any(IsOfStorage))
            {
                var isDomain = parts.Contains("Domain");
                context.RegisterSymbolAction(symbol => Analyze(symbol, isDomain), SymbolKind.Parameter, SymbolKind.Property);
            }
        }
    }

    private static void Analyze(SymbolAnalysisContext context, bool isDomain)
    {
        var symbol = context.Symbol;
        var type = symbol is IParameterSymbol parameter ? parameter.Type : ((IPropertySymbol)symbol).Type;
        if (type.SpecialType == SpecialType.System_String
            && IsId(symbol.Name)
            && (isDomain || IsInDomain(symbol.ContainingNamespace))
            && IsOwnChoice(symbol)
            && !IsOfOthers(NameOf(symbol))
            && !IsBelow(symbol.ContainingNamespace, IsOfStorage))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Locations[0], symbol.Name, TypeOf(symbol)));
        }
    }

    // Of a bare 'Id' the type says whose it is.
    private static string NameOf(ISymbol symbol) => symbol.Name is "id" or "Id" ? symbol.ContainingType.Name : symbol.Name;

    private static bool IsId(string name) => name is "id" or "Id" || (name.EndsWith("Id", StringComparison.Ordinal) && char.IsLower(name[name.Length - 3]));

    private static bool IsInDomain(INamespaceSymbol? space) => IsBelow(space, name => name == "Domain");

    // Rows have the types of their columns.
    private static bool IsOfStorage(string name) =>
        name is "Data" or "Persistence" or "Migrations" or "Storage" or "EntityFramework" or "MongoDb" or "Mongo" or "Sql";

    private static bool IsBelow(INamespaceSymbol? space, Func<string, bool> isMeant)
    {
        for (var current = space; current is { IsGlobalNamespace: false }; current = current.ContainingNamespace)
        {
            if (isMeant(current.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOwnChoice(ISymbol symbol) =>
        !symbol.IsImplicitlyDeclared
        && Owner(symbol).IsVisibleOutside()
        && !Owner(symbol).IsFromContract()
        && !IsWrapper(symbol.ContainingType)
        && !IsPositional(symbol);

    private static ISymbol Owner(ISymbol symbol) => symbol is IParameterSymbol ? symbol.ContainingSymbol : symbol;

    // The type of the id itself takes a text, and so do the settings of another system.
    private static bool IsWrapper(INamedTypeSymbol? type) => type is { Name: var name }
        && (name.EndsWith("Id", StringComparison.Ordinal)
            || name.EndsWith("Options", StringComparison.Ordinal)
            || name.EndsWith("Settings", StringComparison.Ordinal));

    // Of a positional record the parameter is reported.
    private static bool IsPositional(ISymbol symbol) =>
        symbol is IPropertySymbol { ContainingType.IsRecord: true } property
        && property.ContainingType.InstanceConstructors.Any(c => c.Parameters.Any(p => p.Name == property.Name && p.Locations[0] == property.Locations[0]));

    // Others give these, and their form is theirs.
    private static bool IsOfOthers(string name) => NameWords.Of(name).Any(word => word is "external" or "correlation" or "trace" or "span" or "request"
        or "session" or "permission" or "connection" or "idempotency" or "client" or "device" or "message" or "provider" or "zone" or "causation");

    private static string TypeOf(ISymbol symbol)
    {
        var name = symbol.Name is "id" or "Id" ? symbol.ContainingType.Name + "Id" : symbol.Name;
        return char.ToUpperInvariant(name[0]) + name.Substring(1);
    }
}
