using static Standards.Checks.Tests.Adr.Records;

namespace Standards.Checks.Tests.Adr;

public class SectionRulesTests
{
    [Fact]
    public void Missing_section_fires() => FindingAssert.Only(
        CheckWith("## Consequences\n", ""),
        "STD3106",
        Records.Path,
        0,
        0,
        "the record has no section 'Consequences'",
        "Add the heading '## Consequences' and text below it");

    [Theory]
    [InlineData("```\n## Consequences\n```")]
    [InlineData("<!--\n## Consequences\n-->")]
    [InlineData("    ## Consequences")]
    [InlineData("> ## Consequences")]
    [InlineData("## Consequencesque")]
    public void Heading_in_code_or_comment_is_text(string text)
    {
        var finding = Assert.Single(CheckWith("## Consequences", text));
        Assert.Equal(("STD3106", "the record has no section 'Consequences'"), (finding.Rule.Id, finding.Message));
    }

    [Theory]
    [InlineData("## Consequences and risks")]
    [InlineData("## CONSEQUENCES")]
    [InlineData("### 4.2. Consequences:")]
    [InlineData("## ⚖️ Consequences")]
    [InlineData("## **Consequences**")]
    [InlineData("Consequences\n------------")]
    [InlineData("### Positive Consequences")]
    public void Heading_in_other_words_counts(string heading) => Assert.Empty(CheckWith("## Consequences", heading));

    [Fact]
    public void Decision_drivers_are_not_the_decision() => FindingAssert.Only(
        CheckWith("## Decision", "## Decision Drivers"),
        "STD3106",
        Records.Path,
        0,
        0,
        "the record has no section 'Decision'",
        "Add the heading '## Decision' and text below it");

    [Fact]
    public void Alternatives_are_required_by_policy() => FindingAssert.Only(
        Check(Nygard, policy: new() { Sections = ["Alternatives"] }),
        "STD3106", Records.Path, 0, 0, "the record has no section 'Alternatives'", "Add the heading '## Alternatives' and text below it");

    [Theory]
    [InlineData("## Alternatives considered")]
    [InlineData("## Considered Options")]
    [InlineData("## Options considered")]
    public void Alternatives_in_other_words_count(string heading) =>
        Assert.Empty(Check(Nygard + heading + "\n\n* SQLite\n", policy: new() { Sections = ["Alternatives"] }));

    [Theory]
    [InlineData("")]
    [InlineData("<!-- what becomes easier? -->")]
    [InlineData("<!-- one -->\n\n<!--\ntwo\n-->")]
    [InlineData("***")]
    [InlineData("-")]
    [InlineData("### Positive")]
    [InlineData("```\n```")]
    [InlineData("[a]: http://example.org")]
    public void Empty_section_fires(string content) => FindingAssert.Only(
        CheckWith("Operations learn Postgres.", content),
        "STD3107", Records.Path, 17, 1, "the section 'Consequences' is empty", "Write at least one sentence below the heading 'Consequences'");

    [Theory]
    [InlineData("- one")]
    [InlineData("> quoted")]
    [InlineData("### Positive\n\nFast.")]
    [InlineData("```\ncode\n```")]
    [InlineData("<details>\ntext\n</details>")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("![diagram](diagram.png)")]
    [InlineData("<!-- note --> text")]
    public void Section_with_content_is_silent(string content) => Assert.Empty(CheckWith("Operations learn Postgres.", content));

    [Fact]
    public void Empty_section_before_another_one_fires() => FindingAssert.Only(
        CheckWith("Orders need transactions.\n", ""),
        "STD3107",
        Records.Path,
        9,
        1,
        "the section 'Context' is empty",
        "Write at least one sentence below the heading 'Context'");

    [Fact]
    public void Empty_section_of_MADR_fires() => FindingAssert.Only(
        Check(Replace(Madr, "* Good, because operations know it.", "")),
        "STD3107", Records.Path, 24, 1, "the section 'Consequences' is empty", "Write at least one sentence below the heading 'Consequences'");
}
