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
        var judge = new FunctionJudge(context, limits, options, file, contribution);
        foreach (var function in file.Functions)
        {
            judge.Judge(function);
        }

        var name = Path.GetFileName(context.Tree.FilePath);
        var start = Location.Create(context.Tree, new TextSpan(0, 0));
        if (file.Lines > limits.FileLines)
        {
            var types = new FileTypes(root, text);
            Report(context, ComplexityRules.FileLines, start, name, file.Lines, limits.FileLines, types.Contribution, types.Advice(limits.FileLines));
        }

        if (file.Declared > limits.FileFunctions)
        {
            Report(context, ComplexityRules.FileFunctions, start, name, file.Declared, limits.FileFunctions, contribution.OfFunctions(root));
        }
    }

    private static void Report(
        SyntaxTreeAnalysisContext context, DiagnosticDescriptor rule, Location place, string subject, int measured, int limit, params object[] more) =>
        context.ReportDiagnostic(
            Diagnostic.Create(rule, place, [subject, measured.ToString(CultureInfo.InvariantCulture), limit.ToString(CultureInfo.InvariantCulture), .. more]));
}
