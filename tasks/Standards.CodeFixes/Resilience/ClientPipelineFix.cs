using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Resilience;

/// <summary>
/// STD1400: appends the standard resilience handler to the calls that register the client, where they are a statement of their own and the library is
/// referenced.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ClientPipelineFix() : RuleCodeFix("STD1400", "Append the standard resilience handler")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<ExpressionStatementSyntax>() is not { Expression: InvocationExpressionSyntax chain }
            || IsInLambdaOf(chain, site)
            || site.Model.GetTypeInfo(chain, site.Cancellation).Type is not { Name: "IHttpClientBuilder" }
            || SafeRetries.OptionsAt(site) is not { } options)
        {
            return false;
        }

        site.Replace(chain, current => SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, current, SyntaxFactory.IdentifierName("AddStandardResilienceHandler")),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(options))));
        return true;
    }

    // 'Configure(() => services.AddHttpClient("a"))'.
    private static bool IsInLambdaOf(SyntaxNode chain, FixSite site) =>
        site.Around<AnonymousFunctionExpressionSyntax>() is { } lambda && chain.Span.Contains(lambda.Span);
}
