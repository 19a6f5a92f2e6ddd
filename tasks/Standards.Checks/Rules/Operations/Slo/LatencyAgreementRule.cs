using System.Globalization;
using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.Operations.Alerts;

namespace Standards.Checks.Rules.Operations.Slo;

/// <summary>
/// STD9043: the alert and the runbook of a latency objective are as strict as the objective. Clause <c>runbook-alert-latency</c>.
/// </summary>
internal static class LatencyAgreementRule
{
    private const string Folder = "docs/runbooks/";
    private const int MaxBytes = 256 * 1024;

    // "p95 latency > 1 s", also as a row of a table. Only with a percentile: other latencies of a runbook are those of other things.
    private static readonly Regex Threshold = new(
        @"\b[pP]([0-9]{2})\b[^\r\n>]{0,80}>=?[ ]*([0-9]{1,6}(\.[0-9]{1,3})?[ ]?(ms|milliseconds?|s|sec|seconds?))\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Whether a path is one of the runbooks that are read.</summary>
    public static bool IsRunbook(string path) => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal);

    public static IEnumerable<Finding> Check(SloSet slo)
    {
        var texts = new Dictionary<string, (string, IReadOnlyList<Match>)>(StringComparer.Ordinal);
        foreach (var objective in slo.Objectives)
        {
            if (objective is { Kind: "latency", Target: { } target } && objective.Indicator["threshold"].Duration is { } limit)
            {
                foreach (var finding in (Finding[])[.. CheckAlert(objective, limit, slo.Alerts), .. CheckRunbook(objective, target, limit, slo, texts)])
                {
                    yield return finding;
                }
            }
        }
    }

    // Quantiles of Prometheus are in the unit of the metric: seconds, unless its name says milliseconds.
    private static IEnumerable<Finding> CheckAlert(Objective objective, TimeSpan limit, AlertSet alerts)
    {
        var expression = objective.Node["alert_rule"].Text is { } name ? alerts.Find(name)?.Expression ?? default : default;
        if (expression.Text is { } text && text.Contains("histogram_quantile", StringComparison.Ordinal) && AlertThreshold.Of(text) is { } value)
        {
            var isMilliseconds = text.Contains("_ms", StringComparison.Ordinal) || text.Contains("millisecond", StringComparison.Ordinal);
            var seconds = isMilliseconds ? value / 1000 : value;
            if (seconds * TimeSpan.TicksPerSecond > limit.Ticks)
            {
                var meant = DecimalText.Of(limit.Ticks / (decimal)(isMilliseconds ? TimeSpan.TicksPerMillisecond : TimeSpan.TicksPerSecond));
                yield return expression.Finding(
                    RuleCatalog.SloLatencyThresholdMatch,
                    $"the alert is raised above {DecimalText.Of(value)}{(isMilliseconds ? " ms" : " s")}, and the objective "
                        + $"'{ValueText.Shorten(objective.Node.Key)}' ends at {DurationText.ToText(limit)}",
                    $"Write '> {meant}' in its 'expr'");
            }
        }
    }

    private static IEnumerable<Finding> CheckRunbook(
        Objective objective, decimal target, TimeSpan limit, SloSet slo, Dictionary<string, (string Text, IReadOnlyList<Match> Matches)> texts)
    {
        if (objective.Node["runbook"].Text is not { } path || !IsRunbook(path) || slo.Operations.Find(path) is not { } file)
        {
            yield break;
        }

        if (!texts.TryGetValue(path, out var page))
        {
            var content = Read(file);
            texts[path] = page = (content, [.. Threshold.Matches(content).Take(FindingList.Max)]);
        }

        foreach (var match in page.Matches)
        {
            if (decimal.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) == target
                && DurationText.Parse(match.Groups[2].Value) is { } threshold
                && threshold > limit)
            {
                var start = page.Text.LastIndexOf('\n', match.Index) + 1;
                yield return new Finding(
                    RuleCatalog.SloLatencyThresholdMatch,
                    path,
                    page.Text.AsSpan(0, match.Index).Count('\n') + 1,
                    match.Index - start + 1,
                    $"runbook {DurationText.ToText(threshold)} > SLO {DurationText.ToText(limit)} of '{ValueText.Shorten(objective.Node.Key)}'",
                    $"Write '> {DurationText.ToText(limit)}'");
            }
        }
    }

    // One that cannot be read is the concern of the rules of documents.
    private static string Read(SourceFile file)
    {
        try
        {
            return file.ReadText(MaxBytes);
        }
        catch (UnreadableFileException)
        {
            return "";
        }
    }
}
