using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Documents.Sections;

public class SectionReaderTests
{
    [Fact]
    public void Sections_have_level_line_and_content()
    {
        var document = Read("""
            # Orders

            lead

            ## Symptoms

            The queue grows

            ### Metrics

            ## Rollback
            <!-- later -->

            """);
        Assert.Equal("Orders", document.Title!.Name);
        Assert.Equal(
            [(0, "", 1, false), (2, "Symptoms", 5, false), (3, "Metrics", 9, true), (2, "Rollback", 11, true)],
            document.Sections.Select(s => (s.Level, s.Name, s.Line, s.IsEmpty)));
    }

    [Theory]
    [InlineData("text", false)]
    [InlineData("![](a.png)", false)]
    [InlineData("```sh\nls\n```", false)]
    [InlineData("> quoted", false)]
    [InlineData("- item", false)]
    [InlineData("| a | b |\n|---|---|\n| 1 | |", false)]
    [InlineData("### Below\n\ntext", false)]
    [InlineData("", true)]
    [InlineData("<!-- say what\nto write -->", true)]
    [InlineData("```sh\n\n```", true)]
    [InlineData("- \n- ", true)]
    [InlineData("- [ ]\n", true)]
    [InlineData("---", true)]
    [InlineData("| a | b |\n|---|---|", true)]
    [InlineData("| a | b |\n|---|:-:|\n| | |", true)]
    [InlineData("### Below", true)]
    public void Emptiness_is_what_a_reader_sees(string content, bool isEmpty) =>
        Assert.Equal(isEmpty, Read($"# T\n\n## Checks\n\n{content}\n\n## Next\n\ntext\n").Sections[1].IsEmpty);

    [Fact]
    public void Bold_lines_stand_for_headings()
    {
        var document = Read("""
            # T

            **Symptoms:** the queue grows

            **Checks**

            look

            **Escalation**:

            **Not a heading** because it goes on

            """);
        Assert.Equal(
            [("", false), ("Symptoms", false), ("Checks", false), ("Escalation", false)], document.Sections.Select(s => (s.Name, s.IsEmpty && s.Level > 0)));
        Assert.True(Read("# T\n\n**Symptoms:**\n\n## Next\n\nx\n").Sections[1].IsEmpty);
    }

    [Fact]
    public void Tables_have_cells_with_places()
    {
        var section = Read("""
            # T

            ## Items

            As agreed:
            | Action | Owner |
            |:--|--:|
            | Fix `a|b` \| c | [@ann](x) |
            | [Short](https://x/1)

            """).Sections[1];
        var table = Assert.Single(section.Tables);
        Assert.Equal(["Action", "Owner"], table.Header.Cells.Select(c => c.Text));
        Assert.Equal([("Fix a|b | c", 8, 3), ("@ann", 8, 21)], table.Rows[0].Cells.Select(c => (c.Text, c.Line, c.Column)));
        Assert.Equal(["https://x/1"], Assert.Single(table.Rows[1].Cells).Links);
        Assert.Equal("As agreed:", Assert.Single(section.Lines).Text);
        Assert.Equal((1, -1), (table.ColumnOf("who", "owner"), table.ColumnOf("due*")));
        Assert.Null(table.Rows[1].Cell(1));
    }

    [Theory]
    [InlineData("a | b\n--- | ---\n1 | 2", 1)]
    [InlineData("| a |\n|---|\n| 1 |", 1)]
    [InlineData("| a | b |\n|---|\n| 1 |", 0)]
    [InlineData("| a |\n| 1 |", 0)]
    [InlineData("| a |\n| : |", 0)]
    public void Tables_are_those_of_GitHub(string text, int count) => Assert.Equal(count, Read(text).Sections[0].Tables.Count);

    [Fact]
    public void Items_have_boxes()
    {
        var items = Read("""
            # T

            - [ ] Read [all](x.md)
            - [x] Done
              - plain
            1. [link](x)

            """).Sections[0].Items;
        Assert.Equal(
            [("Read all", true, false), ("Done", true, true), ("plain", false, false), ("link", false, false)],
            items.Select(i => (i.Text, i.IsTask, i.IsDone)));
        Assert.Equal((3, 3), (items[0].Line, items[0].Column));
    }

    [Fact]
    public void Code_has_language_and_offsets()
    {
        var page = """
            # T

            ```PromQL
            rate(x[5m])
            ```

                indented

            ~~~
            plain
            ~~~

            """;
        var code = Read(page).Sections[0].Code;
        Assert.Equal(["promql", null, ""], code.Select(c => c.Language));
        Assert.Equal((3, page.IndexOf("rate", StringComparison.Ordinal)), (code[0].Line, code[0].Lines[0].Offset));
    }

    [Theory]
    [InlineData("1. How to check", "Checks", true)]
    [InlineData("Health-check list", "Checks", true)]
    [InlineData("ROOT CAUSE(S)", "Root cause", true)]
    [InlineData("The cause of the root", "Root cause", false)]
    [InlineData("Checkout", "Checks", false)]
    public void Names_are_compared_by_whole_words(string heading, string name, bool isMatch) =>
        Assert.Equal(isMatch, new RequiredSection(name, "it", name == "Checks" ? ["Check"] : []).IsMatch(new DocumentSection(heading, 2, 1, 1)));

    [Theory]
    [InlineData("Alerts", true)]
    [InlineData("2. alerts!", false)]
    [InlineData("Related alerts", false)]
    public void Name_of_a_whole_heading_has_no_words_around(string heading, bool isMatch) =>
        Assert.Equal(isMatch, new RequiredSection("Symptoms", "it", "=Alerts").IsMatch(new DocumentSection(heading, 2, 1, 1)));

    [Fact]
    public void Presence_tells_missing_from_empty()
    {
        var file = new SourceFile("/r", "docs/a.md", 1, 1);
        RequiredSection[] required = [new("Symptoms", "what is seen"), new("Checks", "what to look at", "Diagnosis"), new("Rollback", "how to go back")];
        var findings = SectionPresence.Check(
            file, Read("# T\n\n## Diagnosis\n\n## Rollback\n\nx\n"), "page", required, RuleCatalog.AdrRequiredSections, RuleCatalog.AdrSectionContent);
        Assert.Equal(
            [
                new Finding(
                    RuleCatalog.AdrRequiredSections,
                    "docs/a.md",
                    0,
                    0,
                    "the page has no section 'Symptoms'",
                    "Add the heading '## Symptoms' and write what is seen"),
                new Finding(RuleCatalog.AdrSectionContent, "docs/a.md", 3, 1, "the section 'Diagnosis' is empty", "Write what to look at"),
            ],
            findings);
    }

    [Theory]
    [InlineData("docs/things/a.md", true)]
    [InlineData("docs/things/deep/a.md", true)]
    [InlineData("docs/things/README.md", false)]
    [InlineData("docs/things/index.md", false)]
    [InlineData("docs/things/template.md", false)]
    [InlineData("docs/things/templates/a.md", false)]
    [InlineData("docs/things/a.txt", false)]
    [InlineData("docs/other/a.md", false)]
    public void Kind_includes_by_path(string path, bool isIncluded) =>
        Assert.Equal(isIncluded, DocumentKind.Of("thing", "docs/things/", "docs/things/**/*.md").Includes(new SourceFile("/r", path, 1, 1), Policy.Default));

    [Fact]
    public void Hostile_text_is_read_in_time()
    {
        Assert.Null(SectionDocument.TryRead(MarkupReader.Read(new string('>', 100_000))));
        var rows = string.Concat(Enumerable.Repeat("| a | [b](c) |\n", 20_000));
        Assert.Equal(20_000, Read("| x | y |\n|---|---|\n" + rows).Sections[0].Tables[0].Rows.Count);
        Assert.Equal(20_001, Read(string.Concat(Enumerable.Repeat("## a\n", 20_000))).Sections.Count);
    }

    private static SectionDocument Read(string text) => SectionDocument.TryRead(MarkupReader.Read(text))!;
}
