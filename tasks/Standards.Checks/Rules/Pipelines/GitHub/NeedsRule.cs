using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Collections;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>
/// STD9250: a job needs jobs that are there, and no job waits for itself; GitHub refuses the whole file otherwise. Clause <c>quality-gates-block</c>.
/// </summary>
internal static class NeedsRule
{
    private const int MaxFindings = 100;

    private const int MaxCandidates = 500;

    public static IEnumerable<Finding> Check(PipelineFile file)
    {
        var jobs = file.Jobs.GroupBy(j => j.Id, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        var left = MaxFindings;
        foreach (var (job, need) in file.Jobs.SelectMany(j => NeedsOf(j).Select(n => (j, n))))
        {
            // The nearest name is searched for each, so that their number is bounded.
            if (left > 0 && !need.Value.Contains("${{", StringComparison.Ordinal) && !jobs.ContainsKey(need.Value))
            {
                left--;
                yield return file.At(
                    RuleCatalog.PipelineReadable,
                    need,
                    $"no job has the name {ValueText.Quote(need.Value)}, and GitHub refuses the whole file",
                    Fix(need.Value, [.. file.Jobs.Where(j => j != job).Select(j => j.Id).Take(MaxCandidates)]));
            }
        }

        var needs = jobs.Values.ToDictionary(j => j.Id, j => Known(j, jobs), StringComparer.Ordinal);
        var circles = new Circles([.. needs.Keys], id => needs[id]);
        if (circles.First is [var id, ..])
        {
            var next = circles.First[1 % circles.First.Count];
            yield return file.At(
                RuleCatalog.PipelineReadable,
                NeedsOf(jobs[id]).First(n => jobs.TryGetValue(n.Value, out var other) && other.Id == next),
                circles.First.Count == 1
                    ? $"the job {ValueText.Quote(id)} needs itself, and GitHub refuses the whole file"
                    : $"jobs wait for each other, {circles.Shown}, and GitHub refuses the whole file",
                "Remove this need, or another of the circle");
        }
    }

    private static IEnumerable<YamlScalar> NeedsOf(PipelineJob job) => job.Body.Get("needs").Texts();

    private static string[] Known(PipelineJob job, Dictionary<string, PipelineJob> jobs) =>
        [.. NeedsOf(job).Select(n => jobs.GetValueOrDefault(n.Value)?.Id).OfType<string>()];

    private static string Fix(string written, string[] others) =>
        others.Length == 0 ? "Remove 'needs'; the file has no other job"
        : NearestName.Of(written, others) is { } nearest ? $"Write '{ValueText.Shorten(nearest)}'"
        : $"Write the name of another job, such as '{ValueText.Shorten(others[0])}'";
}
