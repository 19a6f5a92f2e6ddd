using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>
/// Tags of measurements. STD1513: a key, a type or a value with as many values as there are users, requests or moments. STD1514: more than ten, and a limit of
/// series above ten thousand. Tags are those of the call, of a variable that it is given, and what is added to a <c>TagList</c>. Clauses:
/// <c>low-cardinality-labels</c>, <c>metric-prohibited-labels</c>, <c>metric-cardinality-limits</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MetricTagAnalyzer() : RuleAnalyzer(Values, Count)
{
    private const int Most = 10;

    private const int MostSeries = 10_000;

    private static readonly DiagnosticDescriptor Values = RuleDescription.Code(
        "STD1513",
        "Metric tags have few values",
        "{0} has a value of its own nearly every time, and each is a series that is stored for ever. Put it into the log or the span, and a kind or a "
            + "result into the tag.");

    private static readonly DiagnosticDescriptor Count = RuleDescription.Code(
        "STD1514",
        "A metric has at most ten tags",
        "{0}.");

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
            if (compilation.GetTypeByMetadataName("OpenTelemetry.Metrics.MetricStreamConfiguration") is not null)
            {
                context.RegisterOperationAction(AnalyzeLimit, OperationKind.SimpleAssignment);
            }
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
            var tags = TagsIn(call.Arguments);
            tags.ForEach(tag => Judge(context, tag));
            JudgeCount(context, call, tags.Count);
            JudgeCount(context, call, call.Arguments.Max(argument => TagListAdds.Before(call, argument.Value, list)));
        }
        else if (call.TargetMethod.Name == "Add" && IsListOfTags(call, list))
        {
            Judge(context, call.Arguments.Length == 1 ? PairOf(call.Arguments[0].Value.Unwrapped()) ?? call : call);
        }
        else if (call is { TargetMethod.Name: "SetMaxMetricPointsPerMetricStream", Arguments: { IsEmpty: false } arguments })
        {
            JudgeLimit(context, arguments[arguments.Length - 1].Value);
        }
    }

    // Of requests, which ASP.NET Core measures itself, too.
    private static bool IsListOfTags(IInvocationOperation call, INamedTypeSymbol list) =>
        SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, list)
        || call.Instance is IPropertyReferenceOperation { Property: { Name: "Tags", ContainingType.Name: "IHttpMetricsTagsFeature" } };

    private static List<IOperation> TagsIn(IEnumerable<IArgumentOperation> arguments) =>
        [.. arguments.SelectMany(a => a.Value.DescendantsAndSelf()).SelectMany(Held).Select(PairOf).OfType<IOperation>()];

    // Of an array that is a local variable, what it is declared with.
    private static IEnumerable<IOperation> Held(IOperation part) =>
        part is ILocalReferenceOperation { Type: IArrayTypeSymbol { ElementType.Name: "KeyValuePair" } } local && local.OnlyValue() is { } array
            ? array.DescendantsAndSelf()
            : [part];

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
        else if (creation.Type is { Name: "Measurement", ContainingNamespace: { Name: "Metrics", ContainingNamespace.Name: "Diagnostics" } })
        {
            var tags = TagsIn(creation.Arguments);
            tags.ForEach(tag => Judge(context, tag));
            JudgeCount(context, creation, tags.Count);
        }
    }

    // 'new MetricStreamConfiguration { CardinalityLimit = 1_000_000 }' of OpenTelemetry, whose own limit is 2,000.
    private static void AnalyzeLimit(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "CardinalityLimit", ContainingType.Name: "MetricStreamConfiguration" } })
        {
            JudgeLimit(context, assignment.Value);
        }
    }

    private static void JudgeLimit(OperationAnalysisContext context, IOperation limit)
    {
        if (limit.Unwrapped().ConstantValue.Value is int and > MostSeries)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Count, limit.Syntax.GetLocation(), "One metric with so many series fills the store. Set 10,000 at most, and take away tags"));
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
            context.ReportDiagnostic(Diagnostic.Create(
                Count,
                place.Syntax.NameLocation(),
                $"The measurement has {count} tags, and their values multiply into series. Keep the ten that people filter by"));
        }
    }
}
