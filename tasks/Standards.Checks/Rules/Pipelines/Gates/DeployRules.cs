using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Pipelines.Gates;

/// <summary>
/// STD9271: what is brought to others was tested before. STD9272: production is not the first environment. Clauses <c>multi-stage-pipeline</c>,
/// <c>ci-runs-tests-before-image</c>, <c>quality-gates-block</c> and <c>environment-promotion</c>.
/// </summary>
internal static class DeployRules
{
    // Pages of documentation have an environment of their own.
    private static readonly string[] Pages = ["github-pages", "pages", "docs", "documentation"];

    public static IEnumerable<Finding> Check(PipelineFile file)
    {
        PipelineJob[] jobs = [.. file.Jobs.Where(j => !j.IsTemplate)];
        HashSet<string> tested = [.. jobs.Where(j => j.IsOpen || j.Steps.Any(s => Commands.IsTest(file, s))).Select(j => j.Id)];
        var first = jobs.FirstOrDefault(j => !j.IsOpen && tested.Contains(j.Id));
        foreach (var job in jobs.Where(j => IsDeploy(file, j)))
        {
            if (Bypass(file, job) is { } bypass)
            {
                yield return file.At(
                    RuleCatalog.PipelineTestBeforeDeploy,
                    job.Condition!,
                    $"job {Name(job)} deploys, and its condition lets it run when what it needs failed: {ValueText.Quote(bypass)}",
                    file.Host == PipelineHost.GitHub
                        ? "Write 'success()' instead, or remove the condition"
                        : "Write 'succeeded()' instead, or remove the condition");
            }
            else if (first is not null
                && !file.IsOpen
                && job.Needs is not null
                && !tested.Contains(job.Id)
                && JobOrder.Before(job, jobs) is { } before
                && !before.Any(b => tested.Contains(b.Id) || IsDeploy(file, b)))
            {
                yield return file.At(RuleCatalog.PipelineTestBeforeDeploy, job.Key, $"job {Name(job)} deploys and does not wait for job "
                    + $"{Name(first)}, which runs the tests", JobOrder.Fix(file, first));
            }

            if (IsProduction(job) && !file.IsOpen && JobOrder.Before(job, jobs) is { } earlier && !earlier.Any(b => b.IsOpen || b.Environment is not null))
            {
                yield return file.At(
                    RuleCatalog.PipelineProductionOrder,
                    job.Environment!,
                    $"job {Name(job)} deploys to {ValueText.Quote(job.Environment!.Value)}, and nothing was deployed anywhere else before",
                    "Deploy the same artefact to an environment for tests first, and let this job need that one");
            }
        }
    }

    /// <summary>Whether a job brings something to where others use it.</summary>
    public static bool IsDeploy(PipelineFile file, PipelineJob job) => job.CallsDeployment || (job.Environment is { } environment
        ? !Pages.Contains(environment.Value.ToLowerInvariant(), StringComparer.Ordinal) && job.Steps.Count > 0
        : job.Steps.Any(s => Commands.IsDeploy(file, s)));

    private static bool IsProduction(PipelineJob job) =>
        job.Environment?.Value.ToLowerInvariant() is { } name
        && (name is "prod" or "production" or "live"
            || name.EndsWith("-prod", StringComparison.Ordinal)
            || name.EndsWith("-production", StringComparison.Ordinal));

    private static string? Bypass(PipelineFile file, PipelineJob job)
    {
        if (job.Condition is not { } condition || job.Needs is [])
        {
            return null;
        }

        var text = condition.Value.Replace(" ", "", StringComparison.Ordinal);
        return file.Host switch
        {
            PipelineHost.GitHub =>
                text.Contains("always()", StringComparison.Ordinal)
                    && !text.Contains("needs.", StringComparison.Ordinal)
                    && !text.Contains("success()", StringComparison.Ordinal)
                    ? "always()"
                    : null,
            PipelineHost.Azure => text.Contains("dependencies", StringComparison.OrdinalIgnoreCase) ? null
                : text.Contains("always()", StringComparison.OrdinalIgnoreCase) ? "always()"
                : text.Contains("succeededOrFailed()", StringComparison.OrdinalIgnoreCase) ? "succeededOrFailed()"
                : null,
            _ => null,
        };
    }

    private static string Name(PipelineJob job) => ValueText.Quote(JobOrder.Short(job));
}
