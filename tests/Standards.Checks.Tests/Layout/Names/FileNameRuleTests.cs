using Standards.Checks.Composition;
using Standards.Checks.Models.Layout;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Layout;

namespace Standards.Checks.Tests.Layout.Names;

public sealed class FileNameRuleTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("Getting_Started", "docs/getting-started.md")]
    [InlineData("gettingStarted", "docs/getting-started.md")]
    [InlineData("HTTPRetries v2", "docs/http-retries-v2.md")]
    [InlineData("a--b", "docs/a-b.md")]
    [InlineData("release.Notes", "docs/release.notes.md")]
    public void Document_of_another_form_is_STD2020(string name, string proposal)
    {
        var word = name.Contains(' ', StringComparison.Ordinal) ? $"\"docs/{name}.md\"" : $"docs/{name}.md";
        FindingAssert.Only(
            Run($"docs/{name}.md", LayoutFindings.Service), "STD2020", $"docs/{name}.md(0,0)",
            $"the name '{name}' is not kebab-case",
            $"Run 'git mv {word} {proposal}' and correct the links to it");
    }

    [Theory]
    [InlineData("docs/getting-started.md")]
    [InlineData("docs/README.md")]
    [InlineData("docs/rules/STD2020.md")]
    [InlineData("docs/CODE_OF_CONDUCT.md")]
    [InlineData("docs/v2/0001-first.md")]
    [InlineData("docs/adr/0001_First_Record.md")]
    [InlineData("docs/postmortems/2026-01-31_Orders.md")]
    [InlineData("docs/überblick.md")]
    [InlineData("docs/.Hidden.md")]
    [InlineData("docs/content/_index.md")]
    [InlineData("docs/_Sidebar.md")]
    [InlineData("docs/_posts/2026-01-31-first-post.md")]
    [InlineData("docs/Picture_One.png")]
    [InlineData("src/Orders/Read_Me.md")]
    public void Other_names_are_silent(string path) => Assert.Empty(Run(path, LayoutFindings.Service));

    [Fact]
    public void Repository_without_a_class_has_no_default() => Assert.Empty(Run("docs/Getting_Started.md", Policy.Default));

    [Theory]
    [InlineData("kebab-case", "a-b2.c", "a_b")]
    [InlineData("snake_case", "a_b2", "a-b")]
    [InlineData("PascalCase", "OrderApi.Core", "orderApi")]
    [InlineData("camelCase", "orderCore", "OrderApi")]
    [InlineData("lowercase", "orders2", "orders-2")]
    [InlineData("point.case", "orders.api", "orders-api")]
    public void Every_form_is_told_apart(string form, string good, string bad)
    {
        var policy = LayoutFindings.Policy($"layout: {{ names: [{{ paths: 'src/**', case: {form} }}] }}");
        _repository.With($"src/{good}.cs", "");

        var finding = Assert.Single(Run($"src/{bad}.cs", policy));

        Assert.Equal(($"src/{bad}.cs", $"the name '{bad}' is not {form}"), (finding.Path, finding.Message));
        Assert.True(NameCases.Has(NameCases.All[form], NameCases.Write(NameCases.All[form], bad)!));
    }

    [Fact]
    public void Pattern_is_that_of_the_whole_name()
    {
        var policy = LayoutFindings.Policy("layout: { names: [{ paths: 'db/*.sql', pattern: 'V\\d+__[a-z_]+' }] }");
        _repository.With("db/V1__create_orders.sql", "");

        FindingAssert.Only(
            Run("db/xV1__create.sql", policy),
            "STD2020",
            "db/xV1__create.sql(0,0)",
            "the name 'xV1__create' does not match 'V\\d+__[a-z_]+'",
            "Rename the file and correct the links to it");
    }

    [Fact]
    public void Folders_are_found_once_and_only_below_the_literal_part()
    {
        var policy = LayoutFindings.Policy("layout: { names: [{ paths: 'Docs/**/*.md', case: kebab-case, folders: true }] }");
        _repository.With("Docs/How_To/a.md", "").With("Docs/good/b.md", "");

        FindingAssert.Only(
            Run("Docs/How_To/b.md", policy), "STD2020", "Docs/How_To/a.md(0,0)",
            "the name of the folder 'How_To' is not kebab-case",
            "Run 'git mv Docs/How_To Docs/how-to' and correct the links to it");
    }

    [Fact]
    public void Allowed_paths_and_an_empty_list_are_silent()
    {
        Assert.Empty(Run("docs/Old_Page.md", LayoutFindings.Policy("service: { class: service }\nlayout: { allowed: docs/Old_* }")));
        Assert.Empty(Run("docs/Old_Page.md", LayoutFindings.Policy("service: { class: service }\nlayout: { names: [] }")));
    }

    [Theory]
    [InlineData(
        "layout: { names: [{ paths: a }] }", 19, "an entry of 'layout.names' has neither case nor pattern", "Write one of them, such as 'case: kebab-case'")]
    [InlineData(
        "layout: { names: [{ paths: a, case: lowercase, pattern: b }] }",
        19,
        "an entry of 'layout.names' has both case and pattern",
        "Write one of them, such as 'case: kebab-case'")]
    [InlineData("layout: { names: [{ case: lowercase }] }", 19, "an entry of 'layout.names' has no paths", "Write \"paths: 'docs/**/*.md'\"")]
    [InlineData(
        "layout: { names: [{ paths: a, pattern: '(' }] }",
        40,
        "'pattern' is not a regular expression: not enough )'s at character 1",
        "Correct the pattern; lookaround, backreferences and atomic groups are not possible")]
    [InlineData(
        "layout: { names: [{ paths: a, case: kebab }] }",
        37,
        "'layout.names[0].case' is 'kebab', not one of kebab-case, snake_case, PascalCase, camelCase, lowercase, point.case",
        "Write one of them, such as 'case: kebab-case'")]
    public void Wrong_entry_is_STD0006_and_leaves_the_default(string text, int column, string message, string fix)
    {
        var (policy, findings) = PolicyLoader.Read(text, "standards.yml");

        var finding = Assert.Single(findings);
        Assert.Equal(("STD0006", 1, column), (finding.Rule.Id, finding.Line, finding.Column));
        Assert.Equal(message, finding.Message);
        Assert.Equal(fix, finding.Fix);
        Assert.Null(policy.Layout.Names);
    }

    private IReadOnlyList<Standards.Checks.Findings.Finding> Run(string path, Policy policy) => _repository.With(path, "").Run(new LayoutPathCheck(), policy);
}
