using Standards.Checks.Tests.CiTemplates;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>The list of due work on each host, and the issue that two of them make of it.</summary>
[Collection(CiCollection.Name)]
public sealed class CiDueTests(CiRepository ci)
{
    /// <summary>The list of each host, and what the two that have issues make of it.</summary>
    [UnixFact]
    public void Due_work_is_listed_and_becomes_one_issue()
    {
        const string Late = "---\nowner: '@payments'\nlast_validated: 2025-01-31\nnext_review: 2025-04-30\ncadence: quarterly\n---\n# Late\n\nText.\n";
        ci.Repository.Write("docs/late.md", Late);
        var gitHub = CiRunner.Run(ci.Repository, CiTemplate.GitHubDue, "list", ci.GitHubHost("", ("days", "7")));
        var azure = CiRunner.Run(ci.Repository, CiTemplate.AzureDue, "due/list", ci.AzureHost("", ("days", "7")));
        var gitLab = CiRunner.Run(ci.Repository, CiTemplate.GitLabDue, "due", ci.GitLabHost(("days", "7")));
        ci.Repository.Delete("docs/late.md");

        Assert.All([gitHub, azure, gitLab], CiAssert.Passed);
        Assert.All([gitHub["list"], azure["list"], gitLab["script"]], step => Assert.Matches(
            @"2025-04-30, overdue by [0-9]+ days: The review of the document\. .*docs/late\.md\(4,14\) STD3205", step.Output));
        Assert.All([gitHub.Summary, azure.Summary], summary => Assert.Contains("# What is due", summary, StringComparison.Ordinal));

        using var tracker = new CiTracker(ci.Repository);
        var (_, opened) = tracker.Run(CiTemplate.GitHubDue, "issue", ci.GitHubHost("", ("title", "What is due")), "");
        var (_, updated) = tracker.Run(CiTemplate.GitHubDue, "issue", ci.GitHubHost(), "12\n7\n");
        Assert.Equal("gh api --method POST repos/example/orders/issues -f title=What is due -F body=@artifacts/standards/due.md --jq .html_url", opened[1]);
        Assert.Equal("gh api --method PATCH repos/example/orders/issues/7 -F body=@artifacts/standards/due.md -f state=open --jq .html_url", updated[1]);
        Assert.All([opened, updated], calls => Assert.Contains("-f state=open -f creator=github-actions[bot]", calls[0], StringComparison.Ordinal));

        const string One = """[{"id":76,"iid":6,"milestone":{"id":9,"iid":3}}]""";
        var (silent, nothing) = tracker.Run(CiTemplate.GitLabDue, "due-issue", ci.GitLabHost(), "[]");
        var (_, created) = tracker.Run(CiTemplate.GitLabDue, "due-issue", ci.GitLabHost(), "[]", "secret");
        var (_, edited) = tracker.Run(CiTemplate.GitLabDue, "due-issue", ci.GitLabHost(), One, "secret");
        var (wrong, _) = tracker.Run(CiTemplate.GitLabDue, "due-issue", ci.GitLabHost(), "{}", "secret");
        CiAssert.Passed(silent);
        Assert.Empty(nothing);
        Assert.Contains("holds no STANDARDS_ISSUE_TOKEN", silent["script"].Output, StringComparison.Ordinal);
        const string Issues = "--output /dev/null https://gitlab.example.com/api/v4/projects/1/issues";
        Assert.EndsWith($"--data labels=standards-due {Issues}", created[1], StringComparison.Ordinal);
        Assert.EndsWith($"description@artifacts/standards/due.md {Issues}/6", edited[1], StringComparison.Ordinal);
        Assert.True(wrong.IsFailed);

        // Nothing is due any more: the issue is closed, and none is opened.
        ci.Repository.Write("artifacts/standards/due.md", "<!-- standards-due: 0 -->\n# What is due\n");
        var (_, closed) = tracker.Run(CiTemplate.GitHubDue, "issue", ci.GitHubHost(), "7\n");
        var (_, ended) = tracker.Run(CiTemplate.GitLabDue, "due-issue", ci.GitLabHost(), One, "secret");
        var (_, none) = tracker.Run(CiTemplate.GitHubDue, "issue", ci.GitHubHost(), "");
        Assert.Contains("-f state=closed", closed[1], StringComparison.Ordinal);
        Assert.Contains("state_event=close", ended[1], StringComparison.Ordinal);
        Assert.Single(none);
    }
}
