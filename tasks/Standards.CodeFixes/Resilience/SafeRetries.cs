using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Resilience;

/// <summary>The options of a standard resilience handler that repeats no POST.</summary>
internal static class SafeRetries
{
    private const string Space = "Microsoft.Extensions.Http.Resilience";
    private const string Extensions = "HttpRetryStrategyOptionsExtensions";

    /// <summary>The lambda that sets them; null where the library has no such option, or the file cannot name it.</summary>
    public static ArgumentSyntax? OptionsAt(FixSite site)
    {
        var isKnown = site.Model.LookupNamespacesAndTypes(site.Node.SpanStart, name: Extensions).Any();
        return site.Model.Compilation.GetTypeByMetadataName($"{Space}.{Extensions}") is not null && (isKnown || site.Import(Space))
            ? SyntaxFactory.Argument(SyntaxFactory.ParseExpression("options => options.Retry.DisableForUnsafeHttpMethods()"))
            : null;
    }
}
