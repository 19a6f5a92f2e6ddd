using Standards.Checks.Models.Ownership;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Ownership;

namespace Standards.Checks.Tests.Ownership;

public sealed class OwnershipCheckTests
{
    private static readonly Policy GitLab = OwnershipRepository.Owned(new OwnershipPolicy { Dialect = CodeownersDialect.GitLab });

    [Theory]
    [InlineData(ServiceClass.Service, "service")]
    [InlineData(ServiceClass.Worker, "worker")]
    [InlineData(ServiceClass.Library, "library")]
    public void Missing_file_is_found(ServiceClass kind, string name) =>
        Assert.Equal(
            [$"STD2101 .github/CODEOWNERS(0,0) a {name} has no CODEOWNERS file | Write '.github/CODEOWNERS', beginning with the line '* @org/team' for "
                + $"everything and a line such as '/src/ @org/team' for each folder"],
            OwnershipRepository.Run(null, "a src/CODEOWNERS", new Policy { Service = new ServicePolicy { Class = kind } }));

    [Fact]
    public void Missing_file_of_a_plain_repository_is_silent() => Assert.Empty(OwnershipRepository.Run(null, "a b/c"));

    [Fact]
    public void Missing_file_on_GitLab_is_named_as_GitLab_wants_it() =>
        Assert.Equal(
            ".gitlab/CODEOWNERS",
            Assert.Single(
                OwnershipRepository.Find(null, ".github/CODEOWNERS", GitLab with { Service = new ServicePolicy { Class = ServiceClass.Service } })).Path);

    [Theory]
    [InlineData(".github/Codeowners", ".github/CODEOWNERS")]
    [InlineData("codeowners", "CODEOWNERS")]
    [InlineData("Docs/CODEOWNERS", "docs/CODEOWNERS")]
    public void File_of_another_case_is_found(string path, string expected) =>
        Assert.Equal(
            [$"STD2101 {path}(0,0) GitHub does not read a file of this name | Run 'git mv -f {path} {expected}'"], OwnershipRepository.Run(null, path));

    [Fact]
    public void File_at_the_limit_is_not_loaded()
    {
        var text = "* @a\n" + new string('#', CodeownersFiles.MaxBytes - 5);

        Assert.Equal(
            ["STD2102 .github/CODEOWNERS(0,0) the file is 3,145,728 bytes, and GitHub loads none of 3 MB (3,145,728 bytes) or more | Name folders instead of "
                + "files until the file is smaller; its rules were not checked"],
            OwnershipRepository.Run(text, "a"));
        Assert.Empty(OwnershipRepository.Run(text[..^1], "a"));
        Assert.Contains("more than the 3,145,728 that are checked", Assert.Single(OwnershipRepository.Run(text, "a", GitLab, "CODEOWNERS")));
    }

    [Fact]
    public void Unreadable_file_is_reported_and_hides_nothing()
    {
        using var repository = new TestRepository().With("CODEOWNERS", "* @a\n").With(".github/CODEOWNERS", [0xFF, 0x00, 0xC3]);

        Assert.Equal(["STD0010 .github/CODEOWNERS", "STD2110 CODEOWNERS"], repository.Run(new OwnershipCheck()).Select(f => $"{f.Rule.Id} {f.Path}"));
    }

    [Theory]
    [InlineData(
        "!docs/ @a",
        "'!docs/' is a negation, which GitHub does not know, so it skips the line | Write 'docs/' without owners below the lines that it is an exception to")]
    [InlineData(
        "*.[ch] @a",
        "'*.[ch]' has a range in brackets, which GitHub does not know, so it skips the line | Write a line for each name, or '?' for any one character")]
    [InlineData("\\#a @a", "'\\#a' begins with an escaped '#', which GitHub does not know, so it skips the line | Write '?a'")]
    [InlineData("****/a @a", "'****/a' has three asterisks in a row, so GitHub skips the line | Write '**/a'")]
    [InlineData("/ @a", "'/' matches nothing | Write '*' for every file")]
    [InlineData("a\\", "'a\\' ends in a backslash that escapes nothing, so the line matches no file | Remove the backslash, or write paths with '/'")]
    public void Pattern_that_GitHub_cannot_read_is_found(string line, string expected) =>
        Assert.Equal([$"STD2103 .github/CODEOWNERS(2,1) {expected}"], OwnershipRepository.Run($"* @a\n{line}\n", "a"));

    [Theory]
    [InlineData("acme/orders", "'acme/orders' is no owner, so GitHub skips the line | Write '@acme/orders'")]
    [InlineData("jane", "'jane' is no owner, so GitHub skips the line | Write '@jane'")]
    [InlineData("@@maintainer", "'@@maintainer' is no owner, so GitHub skips the line | Write '@maintainer'")]
    [InlineData(
        "file.md @a",
        "'file.md' is no owner, so GitHub skips the line | Write '\\ ' for a space in a path, or an owner as '@user', '@org/team' or 'name@example.com'")]
    [InlineData("@a docs@", "'docs@' is no owner, so GitHub skips the line | Write '@user', '@org/team' or 'name@example.com'", 8)]
    public void Owner_that_is_none_is_found(string owners, string expected, int column = 5) =>
        Assert.Equal([$"STD2103 .github/CODEOWNERS(2,{column}) {expected}"], OwnershipRepository.Run($"* @a\n/a  {owners}", "a"));

    [Fact]
    public void Long_pattern_is_found() =>
        Assert.Equal(
            ["STD2103 .github/CODEOWNERS(2,1) a pattern of more than 4096 characters is longer than any path | Remove the line, or break it where "
                + "the line feed is missing"],
            OwnershipRepository.Run($"* @a\n/{new string('x', 4096)}", "a"));

    [Theory]
    [InlineData(
        "* @a\n/a",
        "STD2103 CODEOWNERS(2,1) '/a' has no owner, and its section has none either | Write an owner behind it, or '!/a' for files that need none",
        "STD2107")]
    [InlineData(
        "* @a # all",
        "STD2103 CODEOWNERS(1,6) GitLab knows no comment behind an entry and takes every owner that it names | Move the comment to a line of its own",
        "")]
    [InlineData("* @a jane", "STD2103 CODEOWNERS(1,6) 'jane' is no owner, so GitLab passes over it | Write '@jane'", "")]
    [InlineData(
        "* @a\n[Docs",
        "STD2103 CODEOWNERS(2,1) '[Docs' is no section heading that GitLab can use | Write '[Name]', '[Name][2]' for two approvals, or "
            + "'^[Name]' for an optional section",
        "")]
    public void What_GitLab_cannot_use_is_found(string text, string expected, string other)
    {
        var findings = OwnershipRepository.Run(text, "a", GitLab, "CODEOWNERS").Where(f => other.Length == 0 || !f.StartsWith(other, StringComparison.Ordinal));

        Assert.Equal([expected], findings);
    }

    [Fact]
    public void GitLab_sections_and_exclusions_are_silent_when_they_are_used() =>
        Assert.Empty(
            OwnershipRepository.Run("* @a\n!b\n[Docs][2] @d\ndocs/\n^[Code]\n*.cs @c\n[All]\n* @x", "a b docs/x src/y.cs", GitLab, ".gitlab/CODEOWNERS"));

    [Fact]
    public void Repeated_pattern_is_found_at_the_line_without_effect() =>
        Assert.Equal(
            ["STD2104 .github/CODEOWNERS(2,1) '/docs/' stands again further down, and only the last of the lines counts | Put all owners on "
                + "line 4 and remove this one"],
            OwnershipRepository.Run("* @a\n/docs/ @b\n/src/ @a\n/docs/ @c\n", "docs/x src/y"));

    [Theory]
    [InlineData("/docs/", "/docs/**")]
    [InlineData("docs/", "**/docs/**")]
    [InlineData("*.md", "**/*.md")]
    [InlineData("docs/*.md", "/docs/*.md")]
    public void Pattern_of_the_same_meaning_is_a_repetition(string first, string second) =>
        Assert.Equal(
            [$"STD2104 .github/CODEOWNERS(2,1) '{first}' takes the same files as '{second}' further down, and only the last of the lines counts | Put all "
                + $"owners on line 3 and remove this one"],
            OwnershipRepository.Run($"* @a\n{first} @b\n{second} @c", "docs/x.md"));

    [Theory]
    [InlineData("/docs", "/docs/")]
    [InlineData("docs/*", "docs/**")]
    [InlineData("/docs/", "docs/")]
    public void Pattern_of_another_meaning_is_no_repetition(string first, string second) =>
        Assert.DoesNotContain("STD2104", OwnershipRepository.Find($"{first} @b\n{second} @c", "docs/x.md").Select(f => f.Rule.Id));

    [Theory]
    [InlineData("* @a\n[A]\n*.md @a\n[B]\n*.md @b", 0)]
    [InlineData("* @a\n[A]\n*.md @a\n[a]\n*.md @b", 1)]
    public void Repetition_on_GitLab_is_one_within_a_section(string text, int count) =>
        Assert.Equal(count, OwnershipRepository.Find(text, "x.md", GitLab, "CODEOWNERS").Count(f => f.Rule.Id == "STD2104"));

    [Theory]
    [InlineData("/src/Order/", "Correct the path, upper and lower case too, or remove the line")]
    [InlineData("/Src/", "Correct the path, upper and lower case too, or remove the line")]
    [InlineData("./src/", "Write '/src/'")]
    [InlineData("*.{cs,vb}", "Correct the path, upper and lower case too, or remove the line")]
    public void Dead_pattern_is_found(string pattern, string fix) =>
        Assert.Equal([$"STD2105 .github/CODEOWNERS(3,2) '{pattern}' matches no file | {fix}"], OwnershipRepository.Run($"* @a\n\n {pattern} @b\n", "src/a.cs"));

    [Fact]
    public void Shadowed_pattern_is_found_with_the_line_that_takes_its_files() =>
        Assert.Equal(
            ["STD2106 .github/CODEOWNERS(1,1) every file that '/src/Payments/' matches belongs to other lines | Move the line below "
                + "line 2 ('*'), or remove it"],
            OwnershipRepository.Run("/src/Payments/ @b\n* @a", "src/Payments/a src/b"));

    [Fact]
    public void Pattern_shadowed_by_several_lines_is_found() =>
        Assert.Equal(
            ["STD2106 .github/CODEOWNERS(2,1)"],
            OwnershipRepository.Run("* @a\n/x/ @b\n/x/*.cs @c\n/x/*.md @d", "x/a.cs x/b.md y").Select(f => f.Split(" every")[0]));

    [Fact]
    public void Pattern_that_keeps_one_file_is_silent() => Assert.Empty(OwnershipRepository.Run("* @a\n/x/ @b\n/x/*.cs @c", "x/a.cs x/b.md"));

    [Fact]
    public void Line_behind_an_exclusion_is_found_on_GitLab() =>
        Assert.Equal(
            ["STD2106 CODEOWNERS(3,1) every file that '/b/*.rb' matches belongs to other lines | Remove the line; line 2 excludes the files ('!*.rb')"],
            OwnershipRepository.Run("* @a\n!*.rb\n/b/*.rb @b\n[Other]\n* @c", "a b/c.rb", GitLab, "CODEOWNERS"));

    [Fact]
    public void Other_files_are_found_in_the_order_of_the_forge()
    {
        Assert.Equal(
            [
                "STD2110 CODEOWNERS(0,0) GitHub reads '.github/CODEOWNERS' and ignores this file | Move the lines that hold into '.github/CODEOWNERS', "
                    + "then run 'git rm CODEOWNERS'",
                "STD2110 docs/CODEOWNERS(0,0) GitHub reads '.github/CODEOWNERS' and ignores this file | Move the lines that hold into '.github/CODEOWNERS', "
                    + "then run 'git rm docs/CODEOWNERS'",
            ],
            OwnershipRepository.Run("* @a", "CODEOWNERS docs/CODEOWNERS .gitlab/CODEOWNERS"));
        Assert.Equal("docs/CODEOWNERS", Assert.Single(OwnershipRepository.Find("* @a", "docs/CODEOWNERS .gitlab/x", null, "CODEOWNERS")).Path);
        Assert.Equal(".gitlab/CODEOWNERS", Assert.Single(OwnershipRepository.Find("* @a", ".github/CODEOWNERS .gitlab/CODEOWNERS", GitLab, "CODEOWNERS")).Path);
    }

    [Theory]
    [InlineData(".github/CODEOWNERS", true, true)]
    [InlineData("src/CODEOWNERS", false, false)]
    [InlineData("codeowners", true, false)]
    public void Files_count_once_there_is_a_CODEOWNERS_file(string path, bool itself, bool others)
    {
        using var repository = new TestRepository().With(path, "").With("src/a", "");
        var (check, context) = (new OwnershipCheck(), repository.Context());

        Assert.Equal((itself, false), (check.DependsOn(context.Snapshot.Find(path)!, context), check.DependsOn(context.Snapshot.Find("src/a")!, context)));
        Assert.Equal(others, check.DependsOnPaths([], context));
    }

    [Fact]
    public void Good_file_is_silent() => Assert.Empty(
        OwnershipRepository.Run("# who\n* @a\n/src/ @b\n/src/Legacy/ @c d@e.example\n", "a.md src/A/A.csproj src/A/a.cs src/Legacy/Legacy.csproj"));

    [Fact]
    public void Findings_are_limited()
    {
        var text = string.Concat(Enumerable.Range(0, 1100).Select(i => $"/x{i} @a\n"))
            + "* @a\n"
            + string.Concat(Enumerable.Range(0, 1100).Select(i => $"!x{i}\n"));

        var findings = OwnershipRepository.Find(text, "a");

        Assert.Equal((1001, 1001), (findings.Count(f => f.Rule.Id == "STD2103"), findings.Count(f => f.Rule.Id == "STD2105")));
        Assert.Equal("100 more lines cannot be used and are not listed", findings.Single(f => f.Rule.Id == "STD2103" && f.Line == 0).Message);
        Assert.Equal("more than 1000 findings; the others are not listed", findings.Single(f => f.Rule.Id == "STD2105" && f.Line == 0).Message);
    }
}
