using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Slo;

/// <summary>STD9040: the threshold of a latency indicator is a boundary of its histogram, whose boundaries ascend. Clause <c>sli-formula</c>.</summary>
internal static class BucketRule
{
    // Seconds. OpenTelemetry's semantic conventions of http.server.request.duration, which ASP.NET Core follows.
    private static readonly decimal[] Default = [0.005m, 0.01m, 0.025m, 0.05m, 0.075m, 0.1m, 0.25m, 0.5m, 0.75m, 1, 2.5m, 5, 7.5m, 10];

    // A bound for the arithmetic; no histogram has such a bucket.
    private const decimal Largest = 1_000_000_000;

    public static IEnumerable<Finding> Check(PlacedNode indicator)
    {
        var buckets = indicator["buckets"];
        if (indicator["kind"].Text != "latency"
            || indicator["histogram"].Text == "exponential"
            || buckets.Items.Any(b => b.Number is null or <= 0 or > Largest))
        {
            yield break;
        }

        var boundaries = buckets.Items.Count > 0 ? [.. buckets.Items.Select(b => b.Number!.Value)] : Default;
        foreach (var (before, after) in buckets.Items.Zip(buckets.Items.Skip(1)))
        {
            if (after.Number <= before.Number)
            {
                yield return after.Finding(
                    RuleCatalog.SloHistogramBoundary, $"the boundary {after.Text} stands after {before.Text}", "Write the boundaries in ascending order");
                yield break;
            }
        }

        if (indicator["threshold"] is { Duration: { } threshold } node
            && threshold.Ticks / (decimal)TimeSpan.TicksPerSecond is var seconds
            && !boundaries.Contains(seconds))
        {
            var nearest = boundaries.MinBy(b => Math.Abs(b - seconds));
            var whose = buckets.Items.Count > 0 ? "'buckets'" : "the default boundaries";
            var add = buckets.Items.Count > 0 ? $"Add {DecimalText.Of(seconds)} to 'buckets'" : $"Write 'buckets' with {DecimalText.Of(seconds)} among them";
            yield return node.Finding(
                RuleCatalog.SloHistogramBoundary,
                $"the threshold {DurationText.ToText(threshold)} is not one of {whose}, so the share below it is a guess",
                $"{add} and configure the histogram so, or write 'threshold: {ToText(nearest)}'");
        }
    }

    // Boundaries of any size a schema lets through: more than .NET's longest time is not worth a unit.
    private static string ToText(decimal seconds) => seconds < 1 ? $"{DecimalText.Of(seconds * 1000)} ms" : $"{DecimalText.Of(seconds)} seconds";
}
