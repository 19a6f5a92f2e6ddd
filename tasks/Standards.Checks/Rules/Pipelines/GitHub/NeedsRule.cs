using Standards.Checks.Catalog;
using Standards.Checks.Findings;
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

        if (CycleOf(jobs) is [var first, ..] cycle)
        {
            yield return file.At(
                RuleCatalog.PipelineReadable,
                first.Need,
                cycle.Count == 1
                    ? $"the job {ValueText.Quote(first.Job.Id)} needs itself, and GitHub refuses the whole file"
                    : $"jobs wait for each other, {Path(cycle)}, and GitHub refuses the whole file",
                "Remove this need, or another of the circle");
        }
    }

    private static IEnumerable<YamlScalar> NeedsOf(PipelineJob job) => job.Body.Get("needs").Texts();

    // One circle, from the job of it that stands first in the file; empty without one. Linear in jobs and needs.
    private static List<(PipelineJob Job, YamlScalar Need)> CycleOf(Dictionary<string, PipelineJob> jobs)
    {
        var waiting = WaitingForever(jobs);
        var walk = new List<(PipelineJob Job, YamlScalar Need)>();
        var seen = new Dictionary<PipelineJob, int>();
        var job = jobs.Values.FirstOrDefault(waiting.Contains);
        while (job is not null && seen.TryAdd(job, walk.Count))
        {
            var need = NeedsOf(job).First(n => jobs.TryGetValue(n.Value, out var other) && waiting.Contains(other));
            walk.Add((job, need));
            job = jobs[need.Value];
        }

        if (job is null)
        {
            return [];
        }

        var cycle = walk[seen[job]..];
        var start = cycle.IndexOf(cycle.MinBy(step => step.Job.Key.Start));
        return [.. cycle[start..], .. cycle[..start]];
    }

    // What is left when jobs whose needs are done are taken away, one after the other.
    private static HashSet<PipelineJob> WaitingForever(Dictionary<string, PipelineJob> jobs)
    {
        var open = jobs.Values.ToDictionary(job => job, job => NeedsOf(job).Count(n => jobs.ContainsKey(n.Value)));
        var dependents = jobs.Values.SelectMany(job => NeedsOf(job).Where(n => jobs.ContainsKey(n.Value)).Select(n => (Need: jobs[n.Value], Job: job)))
            .ToLookup(edge => edge.Need, edge => edge.Job);
        var done = new Queue<PipelineJob>(open.Where(job => job.Value == 0).Select(job => job.Key));
        var waiting = new HashSet<PipelineJob>(open.Keys);
        while (done.TryDequeue(out var job))
        {
            waiting.Remove(job);
            foreach (var dependent in dependents[job])
            {
                open[dependent]--;
                if (open[dependent] == 0)
                {
                    done.Enqueue(dependent);
                }
            }
        }

        return waiting;
    }

    private static string Path(List<(PipelineJob Job, YamlScalar Need)> cycle)
    {
        const int shown = 6;
        var names = cycle.Select(step => ValueText.Quote(step.Job.Id)).Take(shown);
        return string.Join(" → ", cycle.Count > shown ? [.. names, "…"] : [.. names, ValueText.Quote(cycle[0].Job.Id)]);
    }

    private static string Fix(string written, string[] others) =>
        others.Length == 0 ? "Remove 'needs'; the file has no other job"
        : NearestName.Of(written, others) is { } nearest ? $"Write '{ValueText.Shorten(nearest)}'"
        : $"Write the name of another job, such as '{ValueText.Shorten(others[0])}'";
}
