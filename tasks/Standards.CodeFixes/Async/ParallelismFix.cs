using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>
/// STD1211: gives <c>Parallel.ForEach</c> and <c>Parallel.For</c> options with as many threads as there are processors. Not where there are options already,
/// and not for tasks that are all started at once: how they are to be limited, their author knows.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ParallelismFix() : RuleCodeFix("STD1211", "Limit the degree of parallelism")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<InvocationExpressionSyntax>() is not { } call
            || site.Model.GetSymbolInfo(call, site.Cancellation).Symbol is not IMethodSymbol { ContainingType.Name: "Parallel" } method
            || method.Parameters.Any(p => p.Type.Name == "ParallelOptions")
            || call.ArgumentList.Arguments.Any(a => a.NameColon is not null))
        {
            return false;
        }

        var options = site.NameOf("System.Threading.Tasks", "ParallelOptions");
        var environment = site.NameOf("System", "Environment");
        var added = SyntaxFactory.Argument(
            SyntaxFactory.ParseExpression($"new {options} {{ MaxDegreeOfParallelism = {environment}.ProcessorCount }}"));
        site.Replace(call, current => current.WithArgumentList(Arguments.With(current.ArgumentList, method.Name == "For" ? 2 : 1, added)));
        return true;
    }
}
