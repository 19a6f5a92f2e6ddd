using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Telemetry;

/// <summary>
/// STD1515: gives a histogram in seconds the boundaries of the handbook, which are those of ASP.NET Core with the objective of 200 ms. Not for other units and
/// instruments.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LatencyFix() : RuleCodeFix("STD1515", "Set the boundaries of the histogram")
{
    private const string Boundaries = "0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.2, 0.5, 0.75, 1, 2.5, 5, 7.5, 10";

    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<InvocationExpressionSyntax>() is not { } call
            || site.Model.GetSymbolInfo(call, site.Cancellation).Symbol is not IMethodSymbol { Name: "CreateHistogram", TypeArguments.Length: 1 } method
            || method.TypeArguments[0].SpecialType != SpecialType.System_Double
            || !IsInSeconds(call, site)
            || call.ArgumentList.Arguments.Any(a => a.NameColon?.Name.Identifier.ValueText == "advice")
            || call.ArgumentList.Arguments.Count > 3)
        {
            return false;
        }

        var type = site.NameOf("System.Diagnostics.Metrics", "InstrumentAdvice");
        var advice = SyntaxFactory.ParseExpression($"new {type}<double> {{ HistogramBucketBoundaries = [{Boundaries}] }}");
        var added = SyntaxFactory.Argument(advice)
            .WithNameColon(SyntaxFactory.NameColon("advice").WithTrailingTrivia(SyntaxFactory.Space));
        site.Replace(
            call, current => current.WithArgumentList(Arguments.With(current.ArgumentList, current.ArgumentList.Arguments.Count, added)));
        return true;
    }

    private static bool IsInSeconds(InvocationExpressionSyntax call, FixSite site) =>
        call.ArgumentList.Arguments.Any(a => a.NameColon?.Name.Identifier.ValueText is null or "unit"
            && site.Model.GetConstantValue(a.Expression, site.Cancellation).Value is "s");
}
