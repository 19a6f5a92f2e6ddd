using Standards.Checks.Models.Ownership;

namespace Standards.Checks.Tests.Ownership;

public sealed class CodeownersTests
{
    // The example of GitHub's documentation, line for line.
    private const string GitHubExample = """
        # This is a comment.
        # Each line is a file pattern followed by one or more owners.

        *       @global-owner1 @global-owner2

        *.js    @js-owner #This is an inline comment.

        *.go docs@example.com

        *.txt @octo-org/octocats

        /build/logs/ @doctocat

        docs/* docs@example.com

        apps/ @octocat

        /docs/ @doctocat

        /scripts/ @doctocat @octocat

        **/logs @octocat

        /apps/ @octocat
        /apps/github

        /packages/ @octocat
        /packages/legacy @legacy-team
        """;

    [Theory]
    [InlineData("README.md", "@global-owner1 @global-owner2")]
    [InlineData("some/deep/file.rb", "@global-owner1 @global-owner2")]
    [InlineData("src/app.js", "@js-owner")]
    [InlineData("app.jsx", "@global-owner1 @global-owner2")]
    [InlineData("cmd/main.go", "docs@example.com")]
    [InlineData("notes.txt", "@octo-org/octocats")]
    [InlineData("build/logs/today.txt", "@octocat")]
    [InlineData("src/build/logs/a", "@octocat")]
    [InlineData("docs/getting-started.md", "@doctocat")]
    [InlineData("docs/build-app/troubleshooting.md", "@doctocat")]
    [InlineData("src/docs/a.md", "@global-owner1 @global-owner2")]
    [InlineData("src/apps/a.md", "@octocat")]
    [InlineData("scripts/run.sh", "@doctocat @octocat")]
    [InlineData("deeply/nested/logs/x.js", "@octocat")]
    [InlineData("apps/web/a.js", "@octocat")]
    [InlineData("apps/github/a.js", "")]
    [InlineData("apps/github", "")]
    [InlineData("packages/a/b.js", "@octocat")]
    [InlineData("packages/legacy/b.js", "@legacy-team")]
    public void Example_of_GitHub_has_its_owners(string path, string owners) =>
        Assert.Equal(owners, string.Join(' ', Codeowners.Parse(GitHubExample).OwnersOf(path)));

    [Theory]
    [InlineData("a @x\na @y", "a", "@y")]
    [InlineData("a/b @x\na @y", "a/b", "@y")]
    [InlineData("a @y\na/b @x", "a/b", "@x")]
    [InlineData("* @x\na", "a", "")]
    [InlineData("* @x\na # nobody", "a", "")]
    [InlineData("* @x\na\n* @y", "a", "@y")]
    [InlineData("\uFEFF* @x", "a", "@x")]
    [InlineData("a @x\r\nb @y\r\n", "a", "@x")]
    [InlineData("a @x\r\nb @y\r\n", "b", "@y")]
    [InlineData("  a\t @x \t@y  ", "a", "@x @y")]
    [InlineData("a @x#comment", "a", "@x")]
    [InlineData("a @x # @y", "a", "@x")]
    [InlineData("#a @x", "#a", "")]
    [InlineData("   # a @x", "a", "")]
    [InlineData("a @X @x", "a", "@X")]
    [InlineData(@"a\ b @x", "a b", "@x")]
    [InlineData("a\\\tb @x", "a\tb", "@x")]
    [InlineData("* @x\n!a @y", "a", "@x")]
    [InlineData("* @x\n[ab].cs @y", "a.cs", "@x")]
    [InlineData("* @x\n/ @y", "a", "@x")]
    [InlineData("* @x\na @y nobody", "a", "@x")]
    [InlineData("* @x\n***/a @y", "a", "@x")]
    [InlineData("* @x\n\\#a @y", "#a", "@x")]
    [InlineData("[Section]\n* @x", "a", "@x")]
    [InlineData("", "a", "")]
    [InlineData("a @x", "A", "")]
    [InlineData("a @x", "", "")]
    public void Lines_of_GitHub_decide(string text, string path, string owners) =>
        Assert.Equal(owners, string.Join(' ', Codeowners.Parse(text).OwnersOf(path)));

    [Theory]
    [InlineData("* @admin\n[R]\nREADME.md @u1 @u2\ninternal/README.md @u4\n[O]\nREADME.md @u3", "README.md", "@admin @u1 @u2 @u3")]
    [InlineData("* @admin\n[R]\nREADME.md @u1 @u2\ninternal/README.md @u4\n[O]\nREADME.md @u3", "internal/README.md", "@admin @u4 @u3")]
    [InlineData("[Docs] @team\ndocs/\nREADME.md @me", "docs/a", "@team")]
    [InlineData("[Docs] @team\ndocs/\nREADME.md @me", "README.md", "@me")]
    [InlineData("^[Docs][] @team\ndocs/", "docs/a", "")]
    [InlineData("^[Docs] @team\ndocs/", "docs/a", "@team")]
    [InlineData("[Docs][2] @g @g/sub\ndocs/", "docs/a", "@g @g/sub")]
    [InlineData("[A]\n* @x\n[a]\n*.md @y", "b.md", "@y")]
    [InlineData("* @x\n!pom.xml", "pom.xml", "")]
    [InlineData("* @x\n!*.rb\n/special/*.rb @y", "special/a.rb", "")]
    [InlineData("* @x\n!*.rb\n*.rb @y", "a.rb", "")]
    [InlineData("* @x\n!*.rb\n[Ruby]\n*.rb @y", "a.rb", "@y")]
    [InlineData("[R]\n*.rb @ruby\n!/config/**/*.rb\n[C]\n/config/ @ops", "config/a.rb", "@ops")]
    [InlineData("/config/ @@maintainer @a.b", "config/a", "@@maintainer @a.b")]
    [InlineData("a nobody @x", "a", "@x")]
    [InlineData("a @x # and @y", "a", "@x @y")]
    [InlineData("a @x @X @y", "a", "@x @y")]
    [InlineData("[A]\na @x @y\n[B]\na @X @z", "a", "@x @y @z")]
    public void Lines_of_GitLab_decide(string text, string path, string owners) =>
        Assert.Equal(owners, string.Join(' ', Codeowners.Parse(text, CodeownersDialect.GitLab).OwnersOf(path)));

    [Theory]
    [InlineData("!a @x", CodeownersProblemKind.Negation, "!a", 1, 1)]
    [InlineData("\n  a[bc] @x", CodeownersProblemKind.Range, "a[bc]", 2, 3)]
    [InlineData("\\#a @x", CodeownersProblemKind.EscapedHash, "\\#a", 1, 1)]
    [InlineData("***/*.rb @x", CodeownersProblemKind.TripleAsterisk, "***/*.rb", 1, 1)]
    [InlineData("/ @x", CodeownersProblemKind.LoneSlash, "/", 1, 1)]
    [InlineData("a\\", CodeownersProblemKind.LoneBackslash, "a\\", 1, 1)]
    [InlineData("* user", CodeownersProblemKind.Owner, "user", 1, 3)]
    [InlineData("# c\r\n*.txt @a docs@ @b\r\n", CodeownersProblemKind.Owner, "docs@", 2, 10)]
    [InlineData("a @", CodeownersProblemKind.Owner, "@", 1, 3)]
    [InlineData("a @org/", CodeownersProblemKind.Owner, "@org/", 1, 3)]
    [InlineData("a @org/team/sub", CodeownersProblemKind.Owner, "@org/team/sub", 1, 3)]
    [InlineData("a @@maintainer", CodeownersProblemKind.Owner, "@@maintainer", 1, 3)]
    [InlineData("a @bot[bot]", CodeownersProblemKind.Owner, "@bot[bot]", 1, 3)]
    [InlineData("a x@y", CodeownersProblemKind.Owner, "x@y", 1, 3)]
    [InlineData("a <x@y.z>", CodeownersProblemKind.Owner, "<x@y.z>", 1, 3)]
    public void Lines_that_GitHub_skips_are_problems(string text, CodeownersProblemKind kind, string value, int line, int column)
    {
        var codeowners = Codeowners.Parse(text);

        Assert.Equal(new CodeownersProblem(kind, value, line, column), Assert.Single(codeowners.Problems));
        Assert.Empty(codeowners.Rules);
    }

    [Theory]
    [InlineData("a", CodeownersProblemKind.MissingOwner, "a", 1, 1)]
    [InlineData("a @x # why", CodeownersProblemKind.InlineComment, "#", 1, 6)]
    [InlineData("a @x you too", CodeownersProblemKind.Owner, "you", 1, 6)]
    [InlineData("[] @x", CodeownersProblemKind.Section, "[] @x", 1, 1)]
    [InlineData("\n [Docs", CodeownersProblemKind.Section, "[Docs", 2, 2)]
    [InlineData("[Docs][two]", CodeownersProblemKind.Section, "[Docs][two]", 1, 1)]
    [InlineData("^[Docs][2]", CodeownersProblemKind.Section, "^[Docs][2]", 1, 1)]
    [InlineData("[Docs]x", CodeownersProblemKind.Section, "[Docs]x", 1, 1)]
    public void What_GitLab_cannot_use_is_a_problem(string text, CodeownersProblemKind kind, string value, int line, int column) =>
        Assert.Equal(new CodeownersProblem(kind, value, line, column), Assert.Single(Codeowners.Parse(text, CodeownersDialect.GitLab).Problems));

    [Fact]
    public void Rules_know_their_place()
    {
        var rule = Assert.Single(Codeowners.Parse("\n\n  docs/ @a @b # c").Rules);

        Assert.Equal(("docs/", 3, 3, "", false), (rule.Pattern, rule.Line, rule.Column, rule.Section, rule.IsExclusion));
        Assert.Equal(["@a", "@b"], rule.Owners);
    }

    [Fact]
    public void Rule_for_a_path_is_the_last_that_matches()
    {
        var codeowners = Codeowners.Parse("* @a\n/docs/ @b\n");

        Assert.Equal(2, Assert.Single(codeowners.RulesFor("docs/x")).Line);
        Assert.Equal(1, Assert.Single(codeowners.RulesFor("src/x")).Line);
        Assert.Empty(Codeowners.Parse("/docs/ @b").RulesFor("src/x"));
    }
}
