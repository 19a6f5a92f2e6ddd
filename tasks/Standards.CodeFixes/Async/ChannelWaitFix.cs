using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>
/// STD1207: passes the one token that is at hand: a variable, a field or a property of the type, or that of a source. Not where there are several.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ChannelWaitFix() : RuleCodeFix("STD1207", "Pass the token that is at hand")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<InvocationExpressionSyntax>() is not { } call
            || site.Model.GetSymbolInfo(call, site.Cancellation).Symbol is not IMethodSymbol method
            || TokenFor(call, site) is not { } token)
        {
            return false;
        }

        site.Replace(call, current => current.WithArgumentList(TokenArguments.With(current.ArgumentList, method, token)));
        return true;
    }

    private static string? TokenFor(InvocationExpressionSyntax call, FixSite site)
    {
        var known = site.Model.LookupSymbols(call.SpanStart)
            .Where(symbol => !symbol.IsStatic && !symbol.IsImplicitlyDeclared && IsDeclaredBefore(symbol, call))
            .Select(symbol => (symbol.Name, Type: TypeOf(symbol)))
            .ToList();
        var tokens = known.Where(symbol => symbol.Type == "CancellationToken").Select(symbol => symbol.Name)
            .Concat(known.Where(symbol => symbol.Type == "CancellationTokenSource").Select(symbol => $"{symbol.Name}.Token"))
            .ToList();
        return tokens.Count == 1 ? tokens[0] : null;
    }

    private static bool IsDeclaredBefore(ISymbol symbol, SyntaxNode call) =>
        symbol is not ILocalSymbol || symbol.Locations[0].SourceSpan.End < call.SpanStart;

    private static string? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type.Name,
        IFieldSymbol field => field.Type.Name,
        IPropertySymbol property => property.Type.Name,
        _ => null,
    };
}
