using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1222: the only token of a method is not called <c>cancellationToken</c>. Overrides and implementations keep the name of their base
/// (<c>stoppingToken</c>). That it is last is CA1068. Clause: <c>cancellation-token-last</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenNameAnalyzer() : RuleAnalyzer(Rule)
{
    private const string Name = "cancellationToken";

    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1222", "The token parameter is called cancellationToken", "The token is called '{0}' here and 'cancellationToken' elsewhere. Rename it.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName("System.Threading.CancellationToken") is { } token)
        {
            context.RegisterSymbolAction(symbol => Analyze(symbol, token), SymbolKind.Method);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol token)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.Constructor) || method.Parameters.IsEmpty)
        {
            return;
        }

        // A name that says which token it is, such as 'stoppingToken', says more.
        if (OnlyOf(method, token) is { Locations.IsEmpty: false, Name: not Name } only
            && !only.Name.EndsWith("Token", StringComparison.Ordinal)
            && !IsProperty(method)
            && !method.HasForeignSignature())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, only.Locations[0], only.Name));
        }
    }

    // What a record takes in its head is a property, with the name of one.
    private static bool IsProperty(IMethodSymbol method) => method is { MethodKind: MethodKind.Constructor, ContainingType.IsRecord: true };

    // Of two tokens each has a name that tells it from the other.
    private static IParameterSymbol? OnlyOf(IMethodSymbol method, INamedTypeSymbol token)
    {
        IParameterSymbol? only = null;
        foreach (var parameter in method.Parameters.Where(p => SymbolEqualityComparer.Default.Equals(p.Type, token)))
        {
            if (only is not null)
            {
                return null;
            }

            only = parameter;
        }

        return only;
    }
}
