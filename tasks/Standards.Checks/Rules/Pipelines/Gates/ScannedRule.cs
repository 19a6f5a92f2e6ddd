using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Pipelines.Gates;

/// <summary>
/// STD9271: what is brought to others waited for the scan of security in the same pipeline. A scan of what is deployed already (it needs the
/// deployment, or scans what was pushed) and one that runs under a condition only are no gates. Clause <c>quality-gates-block</c>.
/// </summary>
internal static class ScannedRule
{
    // Names by which teams call such a job, whatever script it starts.
    private static readonly string[] Words = ["security", "sast", "scan", "scanning", "codeql", "trivy", "gitleaks", "snyk", "grype", "semgrep", "trufflehog"];

    private static readonly char[] Separators = ['-', '_', '/', '.', ':', ' '];

    // Jobs of GitLab that a rule, a branch or a person starts.
    private static readonly string[] Conditions = ["rules", "only", "except", "when"];

    public static IEnumerable<Finding> Check(PipelineFile file)
    {
        if (file.IsOpen)
        {
            yield break;
        }

        PipelineJob[] jobs = [.. file.Jobs.Where(j => !j.IsTemplate)];
        PipelineJob[] scans = [.. jobs.Where(j => IsAlways(j) && IsScan(file, j))];
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach (var job in scans.Length == 0 ? [] : jobs.Where(j => j is { IsOpen: false, Needs: not null } && DeployRules.IsDeploy(file, j)))
        {
            if (IsUnscanned(job, jobs, scans, found) && Array.Find(scans, s => MayComeFirst(file, s, job, jobs)) is { } scan)
            {
                found.Add(job.Id);
                yield return file.At(
                    RuleCatalog.PipelineTestBeforeDeploy,
                    job.Key,
                    $"job {ValueText.Quote(JobOrder.Short(job))} deploys and does not wait for job {ValueText.Quote(JobOrder.Short(scan))}, which scans for "
                        + "mistakes of security",
                    JobOrder.Fix(file, scan));
            }
        }
    }

    // One scan is enough, of whatever; what waits for a deployment that is named already is mended with it.
    private static bool IsUnscanned(PipelineJob job, PipelineJob[] jobs, PipelineJob[] scans, HashSet<string> found) =>
        JobOrder.Before(job, jobs) is { } before
        && !scans.Any(s => s == job || before.Contains(s))
        && !before.Any(b => b.IsOpen || found.Contains(b.Id));

    private static bool MayComeFirst(PipelineFile file, PipelineJob scan, PipelineJob job, PipelineJob[] jobs) =>
        JobOrder.Before(scan, jobs) is { } earlier && (!earlier.Contains(job) || ReadsSources(file, scan));

    /// <summary>Whether a job scans, by what it runs or by its name.</summary>
    public static bool IsScan(PipelineFile file, PipelineJob job) =>
        job.Steps.Any(s => Commands.IsScan(file, s))
        || (job.Steps.Count > 0 && JobOrder.Short(job).Split(Separators).Any(w => Words.Contains(w, StringComparer.OrdinalIgnoreCase)));

    // An image can be scanned where it was pushed to, and a service where it runs. A scan of sources that comes later only because of its stage could come
    // before.
    private static bool ReadsSources(PipelineFile file, PipelineJob job) => (job.Body.Get("needs") ?? job.Body.Get("dependsOn")) is null
        && job.Steps.Any(s => Commands.IsScan(file, s))
        && !ScriptLines.Of(file, job).Any(l => l.Text.Contains("image", StringComparison.Ordinal) || l.Text.Contains("k8s", StringComparison.Ordinal))
        && !job.Steps.Any(s => s.With.AllTexts().Any(t => t.Value.Contains("image", StringComparison.Ordinal)));

    private static bool IsAlways(PipelineJob job) => job is { IsOpen: false, Condition: null } && !Array.Exists(Conditions, c => job.Body.Get(c) is not null);
}
