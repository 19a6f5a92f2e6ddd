using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>The instruments of prometheus-net.</summary>
internal static class PrometheusInstruments
{
    /// <summary>Whether a call makes one.</summary>
    public static bool IsMade(IInvocationOperation call) =>
        call.TargetMethod.Name is "CreateHistogram" or "CreateSummary" or "CreateGauge" or "CreateCounter"
        && call.TargetMethod.ContainingType is { Name: "Metrics" or "MetricFactory" or "IMetricFactory", ContainingNamespace: { Name: "Prometheus" } space }
        && space.ContainingNamespace.IsGlobalNamespace;

    /// <summary>Its name, null for one that is put together.</summary>
    public static string? NameOf(IInvocationOperation call) => call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "name")?.Value.Text();

    /// <summary>Whether a histogram is given a configuration that has buckets, or that is made elsewhere.</summary>
    public static bool HasBuckets(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "configuration")?.Value.Unwrapped() is { ConstantValue.HasValue: false } given
        && given is not IDefaultValueOperation
        && (given is not IObjectCreationOperation made || made.Initializer?.Initializers.Any(IsBuckets) == true);

    /// <summary>The names of its labels, as far as they stand in the call.</summary>
    public static IReadOnlyList<IOperation> LabelsOf(IInvocationOperation call) =>
    [
        .. call.Arguments
            .Where(a => a.Parameter?.Name is "labelNames" or "configuration")
            .SelectMany(a => a.Parameter!.Name == "labelNames" ? [a.Value] : LabelsIn(a.Value))
            .SelectMany(labels => labels.DescendantsAndSelf())
            .Where(o => o is ILiteralOperation or IFieldReferenceOperation && o.Text() is not null),
    ];

    private static IEnumerable<IOperation> LabelsIn(IOperation configuration) =>
        configuration.Descendants().OfType<ISimpleAssignmentOperation>().Where(IsLabels).Select(assignment => assignment.Value);

    private static bool IsLabels(ISimpleAssignmentOperation assignment) => assignment.Target is IPropertyReferenceOperation { Property.Name: "LabelNames" };

    private static bool IsBuckets(IOperation initializer) =>
        initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Buckets" or "NativeHistogramMaxBuckets" } };
}
