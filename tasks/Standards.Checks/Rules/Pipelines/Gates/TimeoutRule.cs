using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.Gates;

/// <summary>
/// STD9274: a job that hangs ends. GitHub waits for six hours; Azure and GitLab for one, unless somebody writes that they wait for ever. Clause
/// <c>deploy-timeout</c>.
/// </summary>
internal static class TimeoutRule
{
    public static IEnumerable<Finding> Check(PipelineFile file) => file.Host switch
    {
        PipelineHost.GitHub => file.Jobs
            .Where(j => j is { IsTemplate: false, IsOpen: false, Steps.Count: > 0 }
                && j.Body.Get("timeout-minutes") is null
                && j.Steps.Any(s => s.Node.Get("timeout-minutes") is null))
            .Select(j => file.At(
                RuleCatalog.PipelineJobTimeout,
                j.Key,
                $"job {ValueText.Quote(j.Id)} may hang for six hours before GitHub ends it",
                "Write 'timeout-minutes: 15', or what it takes twice")),
        PipelineHost.Azure => file.Jobs
            .Select(j => j.Body.Text("timeoutInMinutes")).OfType<YamlScalar>().Where(t => t.Value == "0")
            .Select(t => file.At(
                RuleCatalog.PipelineJobTimeout,
                t,
                "with 'timeoutInMinutes: 0' a job that hangs is not ended",
                "Write 'timeoutInMinutes: 15', or what it takes twice")),
        _ => [],
    };
}
