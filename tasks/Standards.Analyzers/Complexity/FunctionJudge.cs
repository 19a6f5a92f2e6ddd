using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Standards.Analyzers.Complexity;

/// <summary>Holds the functions of one file to the limits.</summary>
/// <param name="context">Receives the findings.</param>
/// <param name="limits">The limits.</param>
/// <param name="options">The compilation's options, for severities.</param>
/// <param name="file">What the file measures.</param>
/// <param name="contribution">Says what adds most.</param>
internal sealed class FunctionJudge(
    SyntaxTreeAnalysisContext context, ComplexityLimits limits, CompilationOptions options, FileMeasure file, Contribution contribution)
{
    /// <summary>Reports a function once for each measure that is too high.</summary>
    public void Judge(FunctionMeasure function)
    {
        JudgeDecisions(function);
        Report(ComplexityRules.Cognitive, function, function.Cognitive, limits.Cognitive, contribution.OfBreaks);
        Report(ComplexityRules.Nesting, function, function.Nesting, limits.Nesting, contribution.OfBlocks);
        JudgeLines(function);
    }

    private void JudgeDecisions(FunctionMeasure function)
    {
        if (function.Cyclomatic > Math.Min(limits.Cyclomatic, limits.CyclomaticMax))
        {
            var isHigh = function.Cyclomatic > limits.CyclomaticMax && !IsOff(ComplexityRules.CyclomaticMax);
            var (rule, limit) = isHigh ? (ComplexityRules.CyclomaticMax, limits.CyclomaticMax) : (ComplexityRules.Cyclomatic, limits.Cyclomatic);
            Report(rule, function, function.Cyclomatic, limit, contribution.OfDecisions);
        }
    }

    private void JudgeLines(FunctionMeasure function)
    {
        // A function of fewer characters than lines are allowed needs no counting.
        var least = Math.Min(limits.MethodLines, limits.MethodLinesMax);
        if (function.End - function.Node.SpanStart > least && file.LinesOf(function) is var lines && lines > least)
        {
            var isHigh = lines > limits.MethodLinesMax && !IsOff(ComplexityRules.MethodLinesMax);
            var (rule, limit) = isHigh ? (ComplexityRules.MethodLinesMax, limits.MethodLinesMax) : (ComplexityRules.MethodLines, limits.MethodLines);
            Report(rule, function, lines, limit, contribution.OfLines);
        }
    }

    // Without the rule of the higher limit, that of the lower one speaks of what is above both.
    private bool IsOff(DiagnosticDescriptor rule) =>
        Severity(rule.Id) == ReportDiagnostic.Suppress
        || (options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var specific) && specific == ReportDiagnostic.Suppress);

    private ReportDiagnostic Severity(string id)
    {
        var severity = ReportDiagnostic.Default;
        _ = options.SyntaxTreeOptionsProvider is { } tree
            && (tree.TryGetDiagnosticValue(context.Tree, id, context.CancellationToken, out severity)
                || tree.TryGetGlobalDiagnosticValue(id, context.CancellationToken, out severity));
        return severity;
    }

    private void Report(DiagnosticDescriptor rule, FunctionMeasure function, int measured, int limit, Func<FunctionMeasure, string> adds)
    {
        if (measured > limit)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                rule,
                FunctionName.Place(function.Node),
                FunctionName.Of(function.Node),
                measured.ToString(CultureInfo.InvariantCulture),
                limit.ToString(CultureInfo.InvariantCulture),
                adds(function)));
        }
    }
}
