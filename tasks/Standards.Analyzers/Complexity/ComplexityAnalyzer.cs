using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Standards.Analyzers.Complexity;

/// <summary>
/// STD1100 to STD1107: measures functions and files by their syntax alone, one pass over each file. Clauses:
/// <c>cyclomatic-complexity-limit</c>, <c>cognitive-complexity-target</c>, <c>nesting-depth-limit</c>, <c>max-function-length</c>,
/// <c>method-length-hard-limit</c>, <c>max-file-length</c>, <c>max-functions-per-file</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ComplexityAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ComplexityRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var limits = new ComplexityLimits(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            var options = start.Compilation.Options;
            start.RegisterSyntaxTreeAction(c => Analyze(c, limits, options));
        });
    }

    private static void Analyze(SyntaxTreeAnalysisContext context, ComplexityLimits limits, CompilationOptions options)
    {
        var text = context.Tree.GetText(context.CancellationToken);
        if (text.Length == 0)
        {
            return;
        }

        var root = context.Tree.GetRoot(context.CancellationToken);
        var file = FileMeasure.Of(root, text, context.CancellationToken);
        var contribution = new Contribution(text);
        foreach (var function in file.Functions)
        {
            Judge(context, limits, options, file, function, contribution);
        }

        var name = Path.GetFileName(context.Tree.FilePath);
        var start = Location.Create(context.Tree, new TextSpan(0, 0));
        if (file.Lines > limits.FileLines)
        {
            Report(context, ComplexityRules.FileLines, start, name, file.Lines, limits.FileLines, contribution.OfTypes(root));
        }

        if (file.Declared > limits.FileFunctions)
        {
            Report(context, ComplexityRules.FileFunctions, start, name, file.Declared, limits.FileFunctions, contribution.OfFunctions(root));
        }
    }

    private static void Judge(SyntaxTreeAnalysisContext context, ComplexityLimits limits, CompilationOptions options, FileMeasure file, FunctionMeasure function, Contribution contribution)
    {
        var node = function.Node;
        if (function.Cyclomatic > limits.Cyclomatic || function.Cyclomatic > limits.CyclomaticMax)
        {
            var isHigh = function.Cyclomatic > limits.CyclomaticMax && !IsOff(ComplexityRules.CyclomaticMax, context, options);
            var (rule, limit) = isHigh ? (ComplexityRules.CyclomaticMax, limits.CyclomaticMax) : (ComplexityRules.Cyclomatic, limits.Cyclomatic);
            Report(context, rule, FunctionName.Place(node), FunctionName.Of(node), function.Cyclomatic, limit, contribution.OfDecisions(function));
        }

        if (function.Cognitive > limits.Cognitive)
        {
            Report(context, ComplexityRules.Cognitive, FunctionName.Place(node), FunctionName.Of(node), function.Cognitive, limits.Cognitive, contribution.OfBreaks(function));
        }

        if (function.Nesting > limits.Nesting)
        {
            Report(context, ComplexityRules.Nesting, FunctionName.Place(node), FunctionName.Of(node), function.Nesting, limits.Nesting, contribution.OfBlocks(function));
        }

        // A function of fewer characters than lines are allowed needs no counting.
        var least = System.Math.Min(limits.MethodLines, limits.MethodLinesMax);
        if (function.End - node.SpanStart > least && file.LinesOf(function) is var lines && lines > least)
        {
            var isHigh = lines > limits.MethodLinesMax && !IsOff(ComplexityRules.MethodLinesMax, context, options);
            var (rule, limit) = isHigh ? (ComplexityRules.MethodLinesMax, limits.MethodLinesMax) : (ComplexityRules.MethodLines, limits.MethodLines);
            Report(context, rule, FunctionName.Place(node), FunctionName.Of(node), lines, limit, contribution.OfLines(function));
        }
    }

    // Without the rule of the higher limit, that of the lower one speaks of what is above both.
    private static bool IsOff(DiagnosticDescriptor rule, SyntaxTreeAnalysisContext context, CompilationOptions options)
    {
        var tree = options.SyntaxTreeOptionsProvider;
        var severity = ReportDiagnostic.Default;
        return (tree is not null && (tree.TryGetDiagnosticValue(context.Tree, rule.Id, context.CancellationToken, out severity) || tree.TryGetGlobalDiagnosticValue(rule.Id, context.CancellationToken, out severity)) && severity == ReportDiagnostic.Suppress)
            || (options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var specific) && specific == ReportDiagnostic.Suppress);
    }

    private static void Report(SyntaxTreeAnalysisContext context, DiagnosticDescriptor rule, Location place, string subject, int measured, int limit, string contribution) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, place, subject, measured.ToString(CultureInfo.InvariantCulture), limit.ToString(CultureInfo.InvariantCulture), contribution));
}
