using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.GitHub;
using Standards.Checks.Rules.Pipelines.GitHub.Expressions;

namespace Standards.Checks.Rules.Pipelines.Gates;

/// <summary>
/// STD9280: a job that deploys or publishes takes its secrets from an environment. Of a workflow that others call, the caller decides. Clause
/// <c>ci-least-privilege-token</c>.
/// </summary>
internal static class EnvironmentSecretRule
{
    // Services that get a report of the tests: their tokens are for jobs of every branch.
    private static readonly string[] Reports = ["codecov", "coveralls", "sonar", "codacy"];

    public static IEnumerable<Finding> Check(PipelineFile file)
    {
        if (GitHubReader.EventsOf(file).Contains("workflow_call", StringComparer.Ordinal))
        {
            yield break;
        }

        foreach (var job in file.Jobs.Where(j => !j.IsTemplate && !j.IsOpen && j.Body.Get("environment") is null && Delivers(file, j)))
        {
            if (Values(job).SelectMany(v => ExpressionReader.FindAll(file, v)).FirstOrDefault(IsSecret) is { Path: not null } secret)
            {
                yield return file.At(
                    RuleCatalog.PipelineEnvironmentSecret,
                    secret.Offset,
                    $"job {ValueText.Quote(job.Id)} deploys or publishes with '{ValueText.Shorten(secret.Text)}', which every job of every branch may read",
                    "Move the secret into an environment of the host, and write 'environment:' at the job");
            }
        }
    }

    private static bool Delivers(PipelineFile file, PipelineJob job) =>
        DeployRules.IsDeploy(file, job) || job.Steps.Any(s => PublishingSteps.Is(file, s));

    private static bool IsSecret(ExpressionReference reference) =>
        reference.Path.StartsWith("secrets.", StringComparison.Ordinal)
        && reference.Path != "secrets.github_token"
        && !Array.Exists(Reports, r => reference.Path.Contains(r, StringComparison.Ordinal));

    private static IEnumerable<YamlScalar> Values(PipelineJob job) =>
        job.Steps.SelectMany(s => s.Node.AllTexts()).Concat(job.Body.Get("env").AllTexts());
}
