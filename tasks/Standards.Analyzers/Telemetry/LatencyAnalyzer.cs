using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>
/// STD1515: a histogram of durations without boundaries of its own, and a duration that is a gauge or a counter. Silent where the project sets boundaries in a
/// view of OpenTelemetry, and where the library has no advice. Clause: <c>latency-histogram-buckets</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LatencyAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1515", "A latency histogram has boundaries", "'{0}' {1}. Make a histogram with '{2}', in seconds and beyond the objective.");

    private const string Advice = "advice: new() { HistogramBucketBoundaries = […] }";
    private const string Configuration = "new HistogramConfiguration { Buckets = […] }";

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

        if (compilation.GetTypeByMetadataName("System.Diagnostics.Metrics.Meter") is { } meter
            && compilation.GetTypeByMetadataName("System.Diagnostics.Metrics.InstrumentAdvice`1") is not null)
        {
            var views = new Lazy<LatencyViews>(() => LatencyViews.Of(compilation));
            context.RegisterOperationAction(operation => Analyze(operation, meter, views), OperationKind.Invocation);
        }
    }

    // 'Metrics.CreateHistogram(name, help)' of prometheus-net, and of its factories.
    private static void AnalyzePrometheus(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (PrometheusInstruments.IsMade(call) && PrometheusInstruments.NameOf(call) is { } name && ProblemOfPrometheus(call, name) is { } problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), name, problem, Configuration));
        }
    }

    private static string? ProblemOfPrometheus(IInvocationOperation call, string name)
    {
        if (LastWordOf(name) is not ("latency" or "duration"))
        {
            return null;
        }

        return call.TargetMethod.Name != "CreateHistogram" ? "is no histogram, so that no objective can be read from it over all instances"
            : PrometheusInstruments.HasBuckets(call) ? null
            : "has the buckets of the library, which end at 10 s and do not name the objective";
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol meter, Lazy<LatencyViews> views)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Instruments.IsMade(call, meter)
            && call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "name")?.Value.Text() is { } name
            && ProblemOf(call, name) is { } problem
            && !views.Value.Contain(name))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), name, problem, Advice));
        }
    }

    private static string? ProblemOf(IInvocationOperation call, string name)
    {
        var word = LastWordOf(name);
        if (call.TargetMethod.Name != "CreateHistogram")
        {
            return word is "latency" or "duration" ? "is no histogram, and an average hides the slow requests" : null;
        }

        return (word is "latency" or "duration" || (word is "time" or "elapsed" && IsOfTime(call))) && !HasBoundaries(call)
            ? "has the boundaries of the exporter, which are those of milliseconds"
            : null;
    }

    // 'shop.orders.duration', and the suffixes of other conventions.
    private static string? LastWordOf(string name)
    {
        var words = NameWords.Of(name);
        var last = words.Count - 1;
        return last > 0 && words[last] is "s" or "ms" or "seconds" or "milliseconds" ? words[last - 1] : words.Count > 0 ? words[last] : null;
    }

    private static bool IsOfTime(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "unit")?.Value.Text() is "s" or "ms" or "seconds" or "milliseconds";

    private static bool HasBoundaries(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "advice") is { ArgumentKind: ArgumentKind.Explicit, Value.ConstantValue.HasValue: false } advice
        && !advice.Value.Descendants().Any(IsEmptyList);

    // 'HistogramBucketBoundaries = []'.
    private static bool IsEmptyList(IOperation operation) =>
        operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "HistogramBucketBoundaries" } } assignment
        && assignment.Value.Unwrapped() switch
        {
            ICollectionExpressionOperation { Elements.IsEmpty: true } => true,
            IArrayCreationOperation { Initializer.ElementValues.IsEmpty: true } => true,
            IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.Name: "Array" } } => true,
            _ => false,
        };
}
