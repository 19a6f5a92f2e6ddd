using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Ownership;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Ownership;

namespace Standards.Checks.Tests.Ownership;

public sealed class OwnerRulesTests
{
    private static readonly Policy Critical = OwnershipRepository.Owned(new OwnershipPolicy { Critical = [PathGlob.TryParse("src/Payments/**")!] });

    private static readonly HashSet<string> None = [];

    [Fact]
    public void Folder_without_owner_is_one_finding() =>
        Assert.Equal(
            ["STD2107 src/Legacy/(0,0) folder 'src/Legacy' has no owner | Add the line '/src/Legacy/' with its owners to .github/CODEOWNERS"],
            OwnershipRepository.Run("/.github/ @a\n/src/Orders/ @a", "src/Legacy/a src/Legacy/b/c src/Legacy/b/d/e src/Orders/f"));

    [Fact]
    public void Project_without_owner_is_one_finding_at_its_file() =>
        Assert.Equal(
            ["STD2107 src/Legacy/Legacy.csproj(0,0) project 'Legacy' has no owner | Add the line '/src/Legacy/' with its owners to .github/CODEOWNERS"],
            OwnershipRepository.Run("/.github/ @a\n/src/Orders/ @a", "src/Legacy/A.cs src/Legacy/Legacy.csproj src/Orders/f"));

    [Fact]
    public void Folder_of_projects_without_owner_is_one_finding() =>
        Assert.Equal(["src/"], OwnershipRepository.Find("/.github/ @a", "src/A/A.csproj src/B/B.csproj").Select(f => f.Path));

    [Fact]
    public void Files_beside_owned_ones_are_one_finding_a_folder() =>
        Assert.Equal(
            ["STD2107 docs/(0,0) a file of folder 'docs' has no owner | Add the line '/docs/*' with its owners to .github/CODEOWNERS; the "
                + "first such file is 'docs/a'"],
            OwnershipRepository.Run("/.github/ @a\n/docs/x/ @a", "docs/a docs/b docs/x/c"));

    [Fact]
    public void Files_at_the_root_are_one_finding() =>
        Assert.Equal(
            ["STD2107 (0,0) a file of the root folder has no owner | Add the line '*' with its owners to .github/CODEOWNERS above all others; the first such "
                + "file is 'Directory.Packages.props'"],
            OwnershipRepository.Run("/.github/ @a", "Directory.Packages.props README.md"));

    [Fact]
    public void Empty_file_owns_nothing() =>
        Assert.Equal(
            ["STD2107 (0,0) the repository has no owner | Add the line '*' with its owners to .github/CODEOWNERS above all others"],
            OwnershipRepository.Run("# nobody\n", "a src/A/A.csproj"));

    [Fact]
    public void Line_that_takes_owners_away_is_named() =>
        Assert.Equal(
            ["STD2107 src/Legacy/(0,0) folder 'src/Legacy' has no owner | Write owners on line 2 of .github/CODEOWNERS ('/src/Legacy/'), which takes "
                + "those of earlier lines away"],
            OwnershipRepository.Run("* @a\n/src/Legacy/", "src/Legacy/a src/b"));

    [Fact]
    public void Space_in_a_folder_is_escaped_in_the_fix()
    {
        using var repository = new TestRepository().With(".github/CODEOWNERS", "/.github/ @a").With("my docs/a", "");

        Assert.Contains("'/my\\ docs/'", Assert.Single(repository.Run(new OwnershipCheck())).Fix);
    }

    [Theory]
    [InlineData("src/Legacy/**")]
    [InlineData("src/Legacy/")]
    [InlineData("src/**")]
    public void Waiver_for_the_folder_covers_the_finding(string glob)
    {
        var finding = Assert.Single(OwnershipRepository.Find("/.github/ @a\n/src/Orders/ @a", "src/Legacy/a src/Orders/f"));

        Assert.True(PathGlob.TryParse(glob)!.IsMatch(finding.Path));
    }

    [Theory]
    [InlineData(false, null, Severity.Warning)]
    [InlineData(true, null, Severity.Error)]
    [InlineData(true, Severity.Suggestion, Severity.Suggestion)]
    [InlineData(false, Severity.Error, Severity.Error)]
    public void Severity_follows_the_policy(bool ci, Severity? set, Severity expected)
    {
        var rules = new Dictionary<string, Severity>();
        if (set is { } severity)
        {
            rules["STD2107"] = severity;
        }

        var policy = new Policy { Rules = rules };
        var verdict = Assert.Single(
            new SeverityResolver(policy, new SeverityOptions(ci, None, None, None)).Judge(OwnershipRepository.Find("/.github/ @a", "a", policy)));

        Assert.Equal(("STD2107", expected), (verdict.Finding.Rule.Id, verdict.Severity));
    }

    [Fact]
    public void Projects_that_only_the_catch_all_owns_are_found() =>
        Assert.Equal(
            [
                "STD2108 src/(0,0) no project of folder 'src' is owned by more than the catch-all of CODEOWNERS | Add the line '/src/' with its owners to "
                    + ".github/CODEOWNERS, below the catch-all",
                "STD2108 cmd/Api/Api.csproj(0,0) project 'Api' is not owned by more than the catch-all of CODEOWNERS | Add the line '/cmd/Api/' with its "
                    + "owners to .github/CODEOWNERS, below the catch-all",
            ],
            OwnershipRepository.Run("* @a", "cmd/Api/Api.csproj src/A/A.csproj src/B/B.fsproj tests/T/T.csproj tools/X/X.csproj").OrderByDescending(
                f => f, StringComparer.Ordinal));

    [Theory]
    [InlineData("* @a\n/src/ @a")]
    [InlineData("* @a\nsrc/A @a\n/src/B/ @b")]
    [InlineData("/src/ @a\n/.github/ @a")]
    [InlineData("* @a\n**/[A]/ @x\nA/ @a\n/src/B/** @b")]
    public void Projects_with_a_line_of_their_own_are_silent(string text) =>
        Assert.DoesNotContain("STD2108", OwnershipRepository.Find(text, "src/A/A.csproj src/B/B.csproj").Select(f => f.Rule.Id));

    [Fact]
    public void Line_for_all_project_files_is_not_one_for_the_project() =>
        Assert.Equal(["src/"], OwnershipRepository.Find("* @a\n*.csproj @b", "src/A/A.csproj src/B/B.csproj").Select(f => f.Path));

    [Fact]
    public void Layout_of_the_policy_says_which_projects() =>
        Assert.Equal(
            ["lib/A/A.csproj"],
            OwnershipRepository.Find("* @a", "src/B/B.csproj lib/A/A.csproj", new Policy().With(new LayoutPolicy { Libraries = ["lib"] })).Select(f => f.Path));

    [Fact]
    public void Critical_path_with_one_owner_is_found_at_its_line() =>
        Assert.Equal(
            ["STD2109 .github/CODEOWNERS(2,1) the critical path 'src/Payments/**' has 1 owner, and 2 are required | Add owners to the line until it has 2, or "
                + "add a line '/src/Payments/' with 2 owners below it"],
            OwnershipRepository.Run("* @a\n/src/ @a", "src/Payments/a src/Payments/b src/c", Critical));

    [Fact]
    public void Line_of_the_critical_path_itself_gets_owners() =>
        Assert.Equal(
            ["STD2109 .github/CODEOWNERS(3,1) the critical path 'src/Payments/**' has 1 owner, and 2 are required | Add owners to the line until it has 2"],
            OwnershipRepository.Run("* @a\n/src/ @b\n/src/Payments/ @a @A", "src/Payments/a src/b c", Critical));

    [Theory]
    [InlineData("* @a\n/src/ @a @b")]
    [InlineData("* @a\n/src/ @a\n/src/Payments/ @a b@c.example")]
    public void Critical_path_with_two_owners_is_silent(string text) => Assert.Empty(OwnershipRepository.Run(text, "src/Payments/a src/b c", Critical));

    [Theory]
    [InlineData("/.github/ @a", 0, 0, "Add a line '/src/Payments/' with 2 owners")]
    [InlineData("* @a\n/src/", 2, 1, "Add owners to the line until it has 2, or add a line '/src/Payments/' with 2 owners below it")]
    public void Critical_path_without_owner_is_found_once(string text, int line, int column, string fix) =>
        Assert.Equal(
            [$"STD2109 .github/CODEOWNERS({line},{column}) the critical path 'src/Payments/**' has no owner, and 2 are required | {fix}"],
            OwnershipRepository.Run(text, "src/Payments/a", Critical));

    [Fact]
    public void Critical_path_without_file_is_found() =>
        Assert.Equal(
            ["STD2109 .github/CODEOWNERS(0,0) the critical path 'src/Payments/**' has no owner, and 2 are required: there is no CODEOWNERS file | Write "
                + "'.github/CODEOWNERS' with the line '/src/Payments/' and 2 owners"],
            OwnershipRepository.Run(null, "src/Payments/a", Critical));

    [Fact]
    public void Critical_path_without_files_is_silent() => Assert.Empty(OwnershipRepository.Run(null, "src/a", Critical));

    [Fact]
    public void Sensitive_path_needs_three() =>
        Assert.Equal(
            [
                "STD2109 .github/CODEOWNERS(2,1) the sensitive path 'src/Security/' has 2 owners, and 3 are required | Add owners to the line until it has 3, "
                    + "or add a line '/src/Security/' with 3 owners below it",
                "STD2109 .github/CODEOWNERS(3,1) the critical path 'src/**' has 1 owner, and 2 are required | Add owners to the line until it has 2, or add a "
                    + "line '/src/' with 2 owners below it",
            ],
            OwnershipRepository.Run(
                "* @a\n/src @a @b\n/src/x/ @a",
                "src/Security/a src/x/b c",
                OwnershipRepository.Owned(
                    new OwnershipPolicy { Critical = [PathGlob.TryParse("src/**")!], Sensitive = [PathGlob.TryParse("src/Security/")!] })));

    [Fact]
    public void Owners_of_every_file_can_be_two() =>
        Assert.Equal(
            ["STD2109 .github/CODEOWNERS(1,1) what '*' matches has 1 owner, and 2 are required | Add owners to the line until it has 2"],
            OwnershipRepository.Run("* @a\n/src/ @a @b", "src/a b", OwnershipRepository.Owned(new OwnershipPolicy { Owners = 2 })));

    [Fact]
    public void Owners_of_all_GitLab_sections_count_together() =>
        Assert.Empty(OwnershipRepository.Run(
            "* @a\n[P]\nsrc/Payments/ @b",
            "src/Payments/x",
            OwnershipRepository.Owned(new OwnershipPolicy { Dialect = CodeownersDialect.GitLab, Critical = [PathGlob.TryParse("src/Payments/**")!] }),
            "CODEOWNERS"));
}
