using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>
/// Tags of measurements. STD1513: a key or a type with as many values as there are users, requests or moments. STD1514: more than ten. Tags are those
/// of the call, and what is added to a <c>TagList</c>. Clauses: <c>low-cardinality-labels</c>, <c>metric-prohibited-labels</c>,
/// <c>metric-cardinality-limits</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MetricTagAnalyzer() : RuleAnalyzer(Values, Count)
{
    private const int Most = 10;

    private static readonly DiagnosticDescriptor Values = RuleDescription.Code(
        "STD1513",
        "Metric tags have few values",
        "{0} has a value of its own nearly every time, and each is a series that is stored for ever. Put it into the log or the span, and a kind or a "
            + "result into the tag.");

    private static readonly DiagnosticDescriptor Count = RuleDescription.Code(
        "STD1514",
        "A metric has at most ten tags",
        "The measurement has {0} tags, and their values multiply into series. Keep the ten that people filter by.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (ProjectKind.IsTest(compilation))
        {
            return;
        }

        if (compilation.GetTypeByMetadataName("Prometheus.Metrics") is not null)
        {
            context.RegisterOperationAction(AnalyzePrometheus, OperationKind.Invocation);
        }

        if (compilation.GetTypeByMetadataName("System.Diagnostics.Metrics.Instrument") is { } instrument
            && compilation.GetTypeByMetadataName("System.Diagnostics.TagList") is { } list)
        {
            context.RegisterOperationAction(operation => AnalyzeCall(operation, instrument, list), OperationKind.Invocation);
            context.RegisterOperationAction(operation => AnalyzeList(operation, list), OperationKind.ObjectCreation);
        }
    }

    // prometheus-net names the labels where the instrument is made.
    private static void AnalyzePrometheus(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!PrometheusInstruments.IsMade(call))
        {
            return;
        }

        var labels = PrometheusInstruments.LabelsOf(call);
        foreach (var label in labels.Where(l => l.Text() is { } name && MetricTag.IsCountless(name)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Values, label.Syntax.GetLocation(), $"'{label.Text()}'"));
        }

        JudgeCount(context, call, labels.Count);
    }

    private static void AnalyzeCall(OperationAnalysisContext context, INamedTypeSymbol instrument, INamedTypeSymbol list)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Instruments.IsMeasured(call, instrument))
        {
            var tags = call.Arguments.SelectMany(a => a.Value.DescendantsAndSelf()).Select(PairOf).OfType<IOperation>().ToList();
            tags.ForEach(tag => Judge(context, tag));
            JudgeCount(context, call, tags.Count);
        }
        else if (call.TargetMethod.Name == "Add" && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, list))
        {
            Judge(context, call);
        }
    }

    // Itself, or what a local variable holds.
    private static IOperation? PairOf(IOperation part)
    {
        var value = part is ILocalReferenceOperation { Type.Name: "KeyValuePair" } local ? local.OnlyValue()?.Unwrapped() : part;
        return value is not null && MetricTag.IsPair(value) ? value : null;
    }

    private static void AnalyzeList(OperationAnalysisContext context, INamedTypeSymbol list)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (SymbolEqualityComparer.Default.Equals(creation.Type, list) && creation.Initializer is { } initializer)
        {
            JudgeCount(context, creation, initializer.Initializers.Length);
        }
    }

    private static void Judge(OperationAnalysisContext context, IOperation tag)
    {
        if (MetricTag.ProblemOf(tag) is { } problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(Values, tag.Syntax.GetLocation(), problem));
        }
    }

    private static void JudgeCount(OperationAnalysisContext context, IOperation place, int count)
    {
        if (count > Most)
        {
            context.ReportDiagnostic(Diagnostic.Create(Count, place.Syntax.NameLocation(), count));
        }
    }
}
