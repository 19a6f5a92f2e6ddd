using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Logging;

/// <summary>STD1302: passes the exception before the message. A method with <c>[LoggerMessage]</c> needs a parameter first, which its author names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CaughtLogFix() : RuleCodeFix("STD1302", "Pass the caught exception")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<InvocationExpressionSyntax>() is not { } call
            || call.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause
            || site.Model.GetSymbolInfo(call, site.Cancellation).Symbol is not IMethodSymbol { ReducedFrom: not null } method
            || method.ContainingType is not { Name: "LoggerExtensions" }
            || MessageOf(method) is not (>= 0 and var at)
            || at >= call.ArgumentList.Arguments.Count
            || call.ArgumentList.Arguments.Any(a => a.NameColon is not null)
            || site.Name(clause) is not { } name)
        {
            return false;
        }

        var exception = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(name));
        site.Replace(call, current => current.WithArgumentList(Arguments.With(current.ArgumentList, at, exception)));
        return true;
    }

    private static int MessageOf(IMethodSymbol method)
    {
        var parameters = method.Parameters;
        return parameters.Any(p => p.Type.Name == "Exception") ? -1 : parameters.IndexOf(parameters.FirstOrDefault(p => p.Name == "message")!);
    }
}
