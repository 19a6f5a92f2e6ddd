using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.PullRequests;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents.PullRequests;

public class PullRequestCheckTests
{
    private const string Path = ".github/pull_request_template.md";

    private const string Good = """
        ## What

        <!-- what is changed? -->

        ## Why

        ## How

        ## Testing

        ## Checklist

        - [ ] Functionality and errors
        - [ ] Code quality
        - [ ] Concurrency
        - [ ] Tests added
        - [ ] Performance
        - [ ] Security looked at
        - [ ] Metrics and logs cover it
        - [ ] Deployment
        - [ ] Documentation

        """;

    [Theory]
    [InlineData(Path)]
    [InlineData(".github/PULL_REQUEST_TEMPLATE.md")]
    [InlineData("PULL_REQUEST_TEMPLATE.md")]
    [InlineData("docs/pull_request_template.txt")]
    [InlineData(".github/PULL_REQUEST_TEMPLATE/feature.md")]
    [InlineData(".gitlab/merge_request_templates/Default.md")]
    [InlineData(".azuredevops/pull_request_template.md")]
    public void Templates_are_found_in_every_place(string path)
    {
        Assert.Empty(Check(new PullRequestCheck(), ServiceClass.Service, (path, Good)));
        Assert.Equal(["STD3821", "STD3822", "STD3824"], Ids(Check(new PullRequestCheck(), ServiceClass.Library, (path, "Hello\n"))).Order());
        Assert.Empty(Check(new PullRequestCheck(), ServiceClass.Repository, (path, "Hello\n")));
    }

    [Theory]
    [InlineData("src/pull_request_template.md")]
    [InlineData("docs/pull_request_template_guide.md")]
    [InlineData(".github/my_pull_request_template.md")]
    [InlineData(".github/PULL_REQUEST_TEMPLATE/a/b.md")]
    [InlineData(".github/issue_template.md")]
    public void Other_files_are_no_templates(string path) => Assert.Empty(Check(new PullRequestCheck(), ServiceClass.Service, (path, "Hello\n")));

    [Theory]
    [InlineData("## What", "What", "a comment that asks what is changed")]
    [InlineData("## Why", "Why", "a comment that asks why")]
    [InlineData("## How", "How", "a comment that asks how it is done")]
    public void Missing_heading_is_found(string heading, string name, string hint) => Assert.Equal(
        [$"STD3821 {Path}(0,0): the template has no section '{name}'. Add the heading '## {name}' and {hint}."],
        Check(new PullRequestCheck(), ServiceClass.Service, (Path, Good.Replace(heading, "## Colours", StringComparison.Ordinal))));

    [Theory]
    [InlineData("# Summary\n\n# Motivation\n\n# Approach\n\n# How has this been tested?\n")]
    [InlineData("**Description**\n\n**Related issue**\n\n**Implementation details**\n\n**Test plan**\n")]
    public void Other_names_count(string headings) =>
        Assert.DoesNotContain(
            Check(new PullRequestCheck(), ServiceClass.Service, (Path, headings)), line => line.StartsWith("STD3821", StringComparison.Ordinal));

    [Theory]
    [InlineData("- [ ] Tests added\n", "Tests added or changed")]
    [InlineData("- [ ] Metrics and logs cover it\n", "Metrics and logs cover the change")]
    [InlineData("- [ ] Security looked at\n", "Security looked at")]
    public void Missing_item_is_found(string item, string name) => Assert.Equal(
        [$"STD3822 {Path}(0,0): the checklist has no item '{name}'. Add the line '- [ ] {name}'."],
        Check(new PullRequestCheck(), ServiceClass.Service, (Path, Good.Replace(item, "", StringComparison.Ordinal))));

    [Fact]
    public void Missing_item_is_a_group_of_the_guide_still() => Assert.Equal(
        ["STD3822", "STD3824"],
        Ids(Check(
            new PullRequestCheck(),
            ServiceClass.Service,
            (Path, Good.Replace("- [ ] Security looked at\n", "", StringComparison.Ordinal)),
            ("docs/review-guide.md", "# Reviews\n\n## Testing\n"))));

    [Fact]
    public void Missing_group_is_found_in_the_template() => Assert.Equal(
        [$"STD3824 {Path}(0,0): the review checklist lacks groups. Add the heading '## Concurrency' with what a reviewer looks at."],
        Check(new PullRequestCheck(), ServiceClass.Service, (Path, Good.Replace("- [ ] Concurrency\n", "", StringComparison.Ordinal))));

    [Fact]
    public void Groups_that_are_missing_are_one_finding() => Assert.Equal(
        [$"STD3824 {Path}(0,0): the review checklist lacks groups. Add the headings '## Concurrency', '## Performance' and '## Deployment' with "
            + $"what a reviewer looks at."],
        Check(
            new PullRequestCheck(),
            ServiceClass.Service,
            (
                Path,
                Good.Replace("- [ ] Concurrency\n", "", StringComparison.Ordinal)
                    .Replace("- [ ] Performance\n", "", StringComparison.Ordinal)
                    .Replace("- [ ] Deployment\n", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData(".github/PULL_REQUEST_TEMPLATE/shiproom.md", ".github/PULL_REQUEST_TEMPLATE/feature.md", 0)]
    [InlineData(".gitlab/merge_request_templates/hotfix.md", ".gitlab/merge_request_templates/Default.md", 1)]
    [InlineData(".github/PULL_REQUEST_TEMPLATE/shiproom.md", ".github/pull_request_template.md", 1)]
    [InlineData(".github/pull_request_template.md", ".github/PULL_REQUEST_TEMPLATE/shiproom.md", 0)]
    public void Templates_that_are_chosen_by_hand_are_left_alone(string first, string second, int asked)
    {
        var findings = Check(
            new PullRequestCheck(), ServiceClass.Service, (first, Good), (second, Good.Replace("## How", "## Colours", StringComparison.Ordinal)));

        Assert.Equal(asked, findings.Length);
        Assert.All(findings, line => Assert.StartsWith($"STD3821 {second}(0,0)", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Guide_holds_the_groups()
    {
        const string Guide = "docs/review-guide.md";
        Assert.Equal(["STD3824"], Ids(Check(new PullRequestCheck(), ServiceClass.Service, (Path, Good), (Guide, "# Reviews\n\n## Security\n"))));
        Assert.All(
            Check(new PullRequestCheck(), ServiceClass.Service, (Guide, "# Reviews\n")),
            line => Assert.StartsWith($"STD3824 {Guide}(0,0)", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Unreadable_template_is_left_to_others() => Assert.Empty(Check(new PullRequestCheck(), ServiceClass.Service, (Path, "a\0")));
}
