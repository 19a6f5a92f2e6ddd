using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Web;

/// <summary>
/// STD1712: appends <c>RequireIdempotency()</c> to the calls that map the endpoint, where they are a statement of their own and the file knows the method. Not
/// for actions, and not where other endpoints have a filter of their own: only a person knows what it takes.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class IdempotencyFix() : RuleCodeFix("STD1712", "Require an idempotency key")
{
    private const string Method = "RequireIdempotency";

    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<InvocationExpressionSyntax>() is not { } map)
        {
            return false;
        }

        var chain = Chains.Outermost(map);
        if (!IsWhole(chain) || !IsKnown(site, chain))
        {
            return false;
        }

        site.Replace(chain, current => Chains.Called(current, Method));
        return true;
    }

    private static bool IsWhole(InvocationExpressionSyntax chain) =>
        chain.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax || (chain.Parent is LambdaExpressionSyntax lambda && lambda.Body == chain);

    private static bool IsKnown(FixSite site, InvocationExpressionSyntax chain) =>
        site.Model.GetTypeInfo(chain, site.Cancellation).Type is { } type
        && site.Model.LookupSymbols(chain.SpanStart, type, Method, includeReducedExtensionMethods: true).Any();
}
