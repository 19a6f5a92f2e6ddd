using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>STD9265: a job that publishes on a release or a tag takes nothing from a cache. Clause <c>secure-build-workflow</c>.</summary>
internal static class ReleaseCacheRule
{
    private static readonly string[] TagConditions = ["refs/tags/", "github.event_name == 'release'", "ref_type == 'tag'"];

    public static IEnumerable<Finding> Check(PipelineFile file)
    {
        var isRelease = IsRelease(file);
        return file.Jobs
            .Where(j => !j.IsTemplate && (isRelease || OnTags(j)) && j.Steps.Any(s => PublishingSteps.Is(file, s)))
            .SelectMany(job => job.Steps.Select(step => Check(file, job, step)))
            .OfType<Finding>();
    }

    private static Finding? Check(PipelineFile file, PipelineJob job, PipelineStep step) => RestoredCaches.Of(step) is not { } cache
        ? null
        : file.At(
            RuleCatalog.PipelineReleaseCache,
            step.Uses!,
            $"job {ValueText.Quote(job.Id)} publishes, and {ValueText.Quote(cache)} brings in what other jobs wrote into the cache",
            cache.Contains(':', StringComparison.Ordinal) ? $"Remove '{ValueText.Shorten(cache)}' here"
                : RestoredCaches.SwitchOf(step) is { } input ? $"Write '{input}: false' here"
                : "Remove the step from this job");

    private static bool IsRelease(PipelineFile file)
    {
        var push = file.Root.Get("on").Get("push");
        return GitHubReader.EventsOf(file).Contains("release", StringComparer.Ordinal) || (push.Get("tags") is not null && push.Get("branches") is null);
    }

    private static bool OnTags(PipelineJob job) =>
        job.Condition is { } condition && Array.Exists(TagConditions, t => condition.Value.Contains(t, StringComparison.Ordinal));
}
