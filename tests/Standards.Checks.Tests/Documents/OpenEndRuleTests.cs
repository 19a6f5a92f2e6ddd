using static Standards.Checks.Tests.Documents.Pages;

namespace Standards.Checks.Tests.Documents;

public class OpenEndRuleTests
{
    [Theory]
    [InlineData("TODO: write this", 1, 1, "TODO")]
    [InlineData("text\n\n* FIXME later", 3, 3, "FIXME")]
    [InlineData("> **TBD**", 1, 5, "TBD")]
    [InlineData("## TODO", 1, 4, "TODO")]
    [InlineData("text\nTODO more", 2, 1, "TODO")]
    [InlineData("<!-- say more, TODO -->", 1, 16, "TODO")]
    [InlineData("text <!--\nTBD --> text", 2, 1, "TBD")]
    [InlineData("<!-- TODO", 1, 6, "TODO")]
    public void Open_end_fires(string text, int line, int column, string word) => FindingAssert.Only(
        Check(text),
        "STD3221",
        Pages.Path,
        line,
        column,
        $"'{word}' leaves the document unfinished",
        "Write what is missing, or 'TODO(name): text, #123' with an owner and an issue");

    [Theory]
    [InlineData(".github/release/release-template.md", 0)]
    [InlineData("docs/adr/template.md", 0)]
    [InlineData("docs/templates/runbook.md", 0)]
    [InlineData(".github/ISSUE_TEMPLATE/bug.md", 0)]
    [InlineData("docs/intro_template.md", 1)]
    [InlineData("docs/template.d/a.md", 1)]
    public void Templates_may_hold_what_somebody_is_to_write(string path, int findings) => Assert.Equal(findings, Check("TODO: write this", path).Count);

    [Theory]
    [InlineData("A line with TODO in it, or TBD.")]
    [InlineData("Todo list, TODOs, TODO_LIST, autoTODO")]
    [InlineData("`TODO` and\n`TODO`: code\n\n    TODO\n\n```\nTODO\n```")]
    [InlineData("TODO(anna): say how, #123")]
    [InlineData("<!-- FIXME(anna): https://example.org/issues/1 -->")]
    [InlineData("<div title=\"TODO\">\nTODO\n</div>")]
    [InlineData("[TODO]: https://example.org")]
    public void Other_text_is_silent(string text) => Assert.Empty(Check(text));
}
