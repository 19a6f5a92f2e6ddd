using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Budgets;

namespace Standards.Checks.Gates.Budgets.Load;

/// <summary>
/// The summary of k6: of <c>--summary-export</c>, where a metric holds its values; of <c>handleSummary</c>, where they stand below
/// <c>values</c>; and of <c>--new-machine-readable-summary</c>, where metrics are a list below <c>results</c>, a counter has no rate, and 99 %
/// are not exported. A class is the tag <c>class</c>: the metric <c>http_req_duration{class:critical}</c>. Without any, all requests are of
/// class <c>standard</c>. Times are in milliseconds, that of the whole run in seconds.
/// </summary>
internal static class K6Reader
{
    private const string Duration = "http_req_duration";
    private const string Failed = "http_req_failed";
    private const string Requests = "http_reqs";
    private const string Default = "standard";

    // Of a shorter run nothing is told by the number of requests a second.
    private const decimal ShortestRun = 0.001m;

    /// <summary>Whether a document is one of them.</summary>
    public static bool IsSummary(PlacedNode root) => (root["metrics"].Exists && !root["version"].Exists) || root["results"]["metrics"].Exists;

    public static (IReadOnlyList<LoadClass> Classes, IReadOnlyList<Finding> Findings) Read(PlacedNode root, RuleDescriptor rule, string fix)
    {
        var list = root["results"]["metrics"];
        var named = list.Exists
            ? list.Items.Select(m => (Name: m["name"].Text ?? "", Metric: m))
            : root["metrics"].Entries.Select(m => (Name: m.Key, Metric: m));
        var metrics = named.GroupBy(m => m.Name, m => m.Metric, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var seconds = root["config"]["duration"].Number;
        var classes = new SortedDictionary<string, LoadClass>(StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var (name, metric) in metrics.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            if (ClassOf(name) is { } found)
            {
                _ = classes.TryAdd(
                    found,
                    Class(
                        found,
                        metric,
                        metrics.GetValueOrDefault($"{Failed}{{class:{found}}}"),
                        metrics.GetValueOrDefault($"{Requests}{{class:{found}}}"),
                        findings));
            }
        }

        if (classes.Count == 0 && metrics.TryGetValue(Duration, out var all))
        {
            classes[Default] = Class(Default, all, metrics.GetValueOrDefault(Failed), metrics.GetValueOrDefault(Requests), findings);
        }

        if (classes.Count == 0)
        {
            findings.Add((list.Exists ? list : root["metrics"]).Finding(rule, $"the summary of k6 has no '{Duration}': no request was sent", fix));
        }

        return ([.. classes.Values], findings);

        LoadClass Class(string name, PlacedNode duration, PlacedNode failed, PlacedNode requests, List<Finding> problems) => new(name)
        {
            P50 = Value(Duration, duration, problems, "med", "p(50)") * BudgetUnits.Millisecond,
            P95 = Value(Duration, duration, problems, "p(95)") * BudgetUnits.Millisecond,
            P99 = Value(Duration, duration, problems, "p(99)") * BudgetUnits.Millisecond,
            // 'passes' (later 'matches') of this rate are the requests that failed.
            ErrorRate = Value(Failed, failed, problems, "rate", "value") is { } share ? Math.Min(share, 1) : null,
            Throughput = Value(Requests, requests, problems, "rate")
                ?? (seconds >= ShortestRun ? Value(Requests, requests, problems, "count") / seconds : null),
            At = duration,
        };

        decimal? Value(string name, PlacedNode metric, List<Finding> problems, params string[] names)
        {
            var values = metric["values"].Exists ? metric["values"] : metric;
            var value = names.Select(n => values[n]).FirstOrDefault(v => v.Exists);
            if (!value.Exists)
            {
                return null;
            }

            if (BudgetUnits.IsMeasure(value.Number))
            {
                return value.Number;
            }

            problems.Add(value.Finding(
                rule,
                $"'{value.Key}' of '{ValueText.Shorten(metric.Key.Length > 0 ? metric.Key : name)}' is "
                    + $"{ValueText.Shorten(value.Text ?? "no number")}, which nothing can take",
                fix));
            return null;
        }
    }

    private static string? ClassOf(string metric)
    {
        const string Prefix = $"{Duration}{{class:";
        return metric.StartsWith(Prefix, StringComparison.Ordinal) && metric.EndsWith('}') && !metric.Contains(',', StringComparison.Ordinal)
            ? metric[Prefix.Length..^1].Trim()
            : null;
    }
}
