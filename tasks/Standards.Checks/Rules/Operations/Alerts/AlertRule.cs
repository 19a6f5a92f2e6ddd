using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Operations.Alerts;

/// <summary>One alert of a Prometheus rule file.</summary>
/// <param name="Name"><c>alert</c>.</param>
/// <param name="Expression"><c>expr</c>, with its place; absent when there is none.</param>
/// <param name="Severity"><c>labels.severity</c> in lower case without separators, such as <c>sev2</c> or <c>p1</c>; empty when there is none.</param>
internal sealed record AlertRule(string Name, PlacedNode Expression, string Severity)
{
    /// <summary>
    /// The number behind the last <c>&gt;</c> of the expression, with a factor such as in <c>14.4 * 0.001</c>; null when there is none.
    /// </summary>
    public decimal? Threshold => AlertThreshold.Of(Expression.Text ?? "");

    /// <summary>The threshold of a share between 0 and 1, also where the expression counts per cent.</summary>
    public decimal? ShareThreshold => Threshold is { } value ? AlertThreshold.IsPercent(Expression.Text!) || value > 1 ? value / 100 : value : null;
}
