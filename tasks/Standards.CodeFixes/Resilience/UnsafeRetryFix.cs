using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Resilience;

/// <summary>STD1405: gives a standard handler without options those that repeat no POST. Options that are set by hand are left to who wrote them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UnsafeRetryFix() : RuleCodeFix("STD1405", "Do not retry unsafe methods")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<InvocationExpressionSyntax>() is not { ArgumentList.Arguments.Count: 0 } call
            || call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddStandardResilienceHandler" }
            || SafeRetries.OptionsAt(site) is not { } options)
        {
            return false;
        }

        site.Replace(call, current => current.WithArgumentList(Arguments.With(current.ArgumentList, 0, options)));
        return true;
    }
}
