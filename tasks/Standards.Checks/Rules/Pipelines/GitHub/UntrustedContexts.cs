using Standards.Checks.Rules.Pipelines.GitHub.Expressions;

namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>
/// Values of events that anybody can write who may open an issue or a pull request; the list of
/// <see href="https://docs.github.com/actions/concepts/security/script-injections"/> and what the same people write elsewhere.
/// </summary>
internal static class UntrustedContexts
{
    private static readonly string[] Paths =
    [
        "github.head_ref",
        "github.event.issue.title", "github.event.issue.body",
        "github.event.pull_request.title", "github.event.pull_request.body",
        "github.event.pull_request.head.ref", "github.event.pull_request.head.label", "github.event.pull_request.head.repo.default_branch",
        "github.event.pull_request.head.repo.description", "github.event.pull_request.head.repo.homepage",
        "github.event.discussion.title", "github.event.discussion.body",
        "github.event.comment.body", "github.event.review.body", "github.event.review_comment.body",
        "github.event.pages.*.page_name",
        "github.event.commits.*.message", "github.event.commits.*.author.email", "github.event.commits.*.author.name",
        "github.event.head_commit.message", "github.event.head_commit.author.email", "github.event.head_commit.author.name",
        "github.event.head_commit.committer.email", "github.event.head_commit.committer.name",
        "github.event.workflow_run.head_branch", "github.event.workflow_run.display_title",
        "github.event.workflow_run.head_commit.message",
        "github.event.workflow_run.head_commit.author.email",
        "github.event.workflow_run.head_commit.author.name",
        "github.event.workflow_run.pull_requests.*.head.ref", "github.event.workflow_run.head_repository.description",
    ];

    private static readonly string[][] Segments = [.. Paths.Select(p => p.Split('.'))];

    /// <summary>Whether a stranger writes what the reference gives.</summary>
    public static bool Hold(ExpressionReference reference)
    {
        if (!reference.Path.StartsWith("github", StringComparison.Ordinal))
        {
            return false;
        }

        var names = reference.Path.Split('.');
        return Array.Exists(Segments, path => (reference.IsWhole ? path.Length >= names.Length : path.Length == names.Length) && Fits(names, path));
    }

    // A star on either side is any name: 'github.event.*.body' takes the bodies of all that the event holds.
    private static bool Fits(string[] names, string[] path)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] != path[i] && names[i] != "*" && path[i] != "*")
            {
                return false;
            }
        }

        return true;
    }
}
