namespace Standards.Checks.Rules.Operations.Models;

/// <summary>The four measures of a model and the least that an organisation accepts. Clause <c>ai-model-evaluation-thresholds</c>.</summary>
internal static class QualityMeasures
{
    /// <summary>Each with its key and its floor.</summary>
    public static IReadOnlyList<(string Key, OperationsLimit Floor)> All { get; } =
    [
        ("accuracy", OperationsLimits.ModelAccuracy),
        ("precision", OperationsLimits.ModelPrecision),
        ("recall", OperationsLimits.ModelRecall),
        ("f1", OperationsLimits.ModelF1),
    ];
}
