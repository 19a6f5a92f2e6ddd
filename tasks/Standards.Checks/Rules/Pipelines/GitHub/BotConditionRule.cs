using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>
/// STD9267: where a workflow has secrets for what strangers send, a condition asks for the author and not for the last actor. Clause
/// <c>secure-build-workflow</c>.
/// </summary>
internal static partial class BotConditionRule
{
    private static readonly string[] Events = ["pull_request_target", "workflow_run", "issue_comment", "pull_request_review", "pull_request_review_comment"];

    // Who wrote the pull request is asked for as well.
    private static readonly string[] Authors = ["pull_request.user.", "issue.user.", "comment.user.", "review.user.", "head.repo.full_name", "head_repository"];

    public static IEnumerable<Finding> Check(PipelineFile file)
    {
        var source = GitHubReader.EventsOf(file).FirstOrDefault(e => Events.Contains(e, StringComparer.Ordinal));
        if (source is null)
        {
            yield break;
        }

        foreach (var condition in file.Jobs.SelectMany(j => j.Steps.Select(s => s.Condition).Prepend(j.Condition)).OfType<YamlScalar>())
        {
            if (ActorIn(condition.Value) is { } actor)
            {
                yield return file.At(
                    RuleCatalog.PipelineBotCondition,
                    condition,
                    $"{ValueText.Quote(actor)} asks who caused the last event: on '{source}' a stranger's branch comes with the secrets, "
                        + "when the bot touches it",
                    FixOf(source));
            }
        }
    }

    private static string? ActorIn(string condition) =>
        condition.Length <= MaxLength && !Array.Exists(Authors, a => condition.Contains(a, StringComparison.Ordinal))
            && Actor().Match(condition) is { Success: true } match
            ? match.Value
            : null;

    private static string FixOf(string source) => source switch
    {
        "issue_comment" => "Ask for the author with 'github.event.comment.user.login'",
        "workflow_run" => "Ask for the repository with 'github.event.workflow_run.head_repository.full_name'",
        _ => "Ask for the author with 'github.event.pull_request.user.login'",
    };

    // A condition is short; a longer one is data.
    private const int MaxLength = 16 * 1024;

    // Numbers are those of Dependabot, Renovate and the bot of GitHub Actions.
    private const string Bot = @"'(?:[^'\n]*\[bot\]|49699333|29139614|41898282)'";

    private const string Who = @"github\.(?:actor_id|actor|triggering_actor|event\.sender\.login|event\.sender\.id)";

    [GeneratedRegex($@"{Who}\s*==\s*{Bot}|{Bot}\s*==\s*{Who}|contains\(\s*{Bot}\s*,\s*{Who}\s*\)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Actor();
}
