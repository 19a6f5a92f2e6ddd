using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>
/// STD9253: a workflow that has the secrets of the repository checks out the head of a pull request of anybody. Clause <c>secure-build-workflow</c>.
/// </summary>
internal static class ForeignCodeRule
{
    private static readonly string[] Heads =
    [
        "github.event.pull_request.head.", "github.head_ref", "github.event.workflow_run.head_", "github.event.workflow_run.pull_requests", "refs/pull/",
        "github.event.pull_request.merge_commit_sha",
    ];

    // The condition lets in only what comes from the repository itself, or what was built after a push.
    private static readonly string[] Guards =
    [
        "head.repo.full_name", "head.repo.fork", "head.repo.id", "head.repo.owner", "head_repository", "workflow_run.event", "author_association",
        "pull_request.user.login", "github.event_name == 'push'",
    ];

    public static IEnumerable<Finding> Check(PipelineFile file)
    {
        var source = GitHubReader.EventsOf(file).FirstOrDefault(e => e is "pull_request_target" or "workflow_run");
        if (source is null)
        {
            yield break;
        }

        foreach (var job in file.Jobs.Where(j => j.Environment is null && !IsGuarded(j.Condition) && !NeedsGuarded(file, j)))
        {
            foreach (var step in job.Steps.Where(s => !IsGuarded(s.Condition)))
            {
                var place = step.Action == "actions/checkout" ? Head(step.With.Text("ref")) ?? Head(step.With.Text("repository")) : null;
                if (place is not null)
                {
                    yield return file.At(
                        RuleCatalog.PipelineUntrustedCode,
                        place,
                        $"the workflow runs on '{source}', with the secrets of this repository, and checks out what a stranger wrote: "
                            + $"{ValueText.Quote(place.Value)}",
                        "Run on 'pull_request', whose token only reads and which has no secrets; or check out nothing but the branch that is merged into");
                }

                foreach (var line in ScriptLines.Of(file, step.Script))
                {
                    if (line.Text.Contains("gh pr checkout", StringComparison.Ordinal)
                        || line.Text.StartsWith("git fetch ", StringComparison.Ordinal) && line.Text.Contains("pull/", StringComparison.Ordinal))
                    {
                        yield return file.At(
                            RuleCatalog.PipelineUntrustedCode,
                            line.Offset,
                            $"the workflow runs on '{source}', with the secrets of this repository, and checks out what a stranger wrote: "
                                + $"{ValueText.Quote(line.Text)}",
                            "Run on 'pull_request', whose token only reads and which has no secrets; or check out nothing but the branch that is merged into");
                    }
                }
            }
        }
    }

    private static YamlScalar? Head(YamlScalar? value) =>
        value is not null && Array.Exists(Heads, h => value.Value.Contains(h, StringComparison.Ordinal)) ? value : null;

    /// <summary>Whether a condition lets in only what comes from the repository itself, or what was built after a push.</summary>
    public static bool IsGuarded(YamlScalar? condition) =>
        condition is not null && Array.Exists(Guards, g => condition.Value.Contains(g, StringComparison.Ordinal));

    // A job that asks somebody, or looks at who it is, before.
    private static bool NeedsGuarded(PipelineFile file, PipelineJob job) =>
        file.Jobs.Any(j => job.Needs!.Contains(j.Id, StringComparer.Ordinal) && (j.Environment is not null || IsGuarded(j.Condition)));
}
