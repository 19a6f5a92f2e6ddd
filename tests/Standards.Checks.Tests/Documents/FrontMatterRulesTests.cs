using Standards.Checks.Models.Documents;
using static Standards.Checks.Tests.Documents.Pages;

namespace Standards.Checks.Tests.Documents;

/// <summary>Today is 2026-11-21.</summary>
public class FrontMatterRulesTests
{
    private static readonly DocumentPolicy Required = new() { FrontMatter = Globs("docs/**") };

    [Theory]
    [InlineData("owner: '@payments'\nlast_validated: 2026-11-21\nnext_review: 2026-11-22\ncadence: weekly")]
    [InlineData("Owner: payments\nLast-Validated: 2026-10-31\nnext review: 2026-11-30\nCadence: Monthly")]
    [InlineData("title: x\nowner: [a, b]\nlast_validated: \"2026-08-31\"\nnext_review: 2026-11-21\ncadence: quarterly")]
    [InlineData("owner: a\nlast_validated: 2025-11-21\nnext_review: 2026-11-21\ncadence: annual")]
    public void Complete_front_matter_is_silent(string yaml) => Assert.Empty(Check(Page(yaml), policy: Required));

    [Theory]
    [InlineData("# Page\n")]
    [InlineData("---\ntitle: Page\nowner: me\nlayout: [x\n---\n")]
    [InlineData("---\nnot yaml: at: all\n---\n# Page\n")]
    [InlineData("---\ntitle: not closed\n\n# Page\n")]
    [InlineData("---\n\ntext under a rule\n")]
    public void Document_that_needs_none_is_silent(string text) => Assert.Empty(Check(text));

    [Theory]
    [InlineData("last_validated: 2026-11-21\nnext_review: 2026-11-22\ncadence: weekly", "owner: '@team'")]
    [InlineData("owner:\nlast_validated: 2026-11-21\nnext_review: 2026-11-22\ncadence: weekly", "owner: '@team'")]
    [InlineData("owner: a\nnext_review: 2026-11-22\ncadence: weekly", "last_validated: yyyy-MM-dd")]
    [InlineData("owner: a\nlast_validated: 2026-11-21\ncadence: weekly", "next_review: yyyy-MM-dd")]
    [InlineData("owner: a\nlast_validated: 2026-11-21\nnext_review: 2026-11-22", "cadence: quarterly")]
    public void Missing_key_fires(string yaml, string line) =>
        FindingAssert.Only(
            Check(Page(yaml), policy: Required), "STD3203", Pages.Path, 1, 1, "the front matter is not complete", $"Add the line '{line}' to it");

    [Fact]
    public void Missing_front_matter_is_one_finding()
    {
        FindingAssert.Only(
            Check("# Page\n", policy: Required),
            "STD3203",
            Pages.Path, 0,
            0,
            "the front matter is not complete",
            "Write the lines 'owner: '@team'', 'last_validated: yyyy-MM-dd', 'next_review: yyyy-MM-dd' and 'cadence: quarterly' between two lines "
                + "'---' at the top of the file");
        FindingAssert.Only(
            Check(Page("owner: a\ncadence: weekly"), policy: Required),
            "STD3203",
            Pages.Path,
            1,
            1,
            "the front matter is not complete",
            "Add the lines 'last_validated: yyyy-MM-dd' and 'next_review: yyyy-MM-dd' to it");
    }

    [Fact]
    public void Documents_outside_the_patterns_need_none() => Assert.Empty(Check("# Page\n", "src/page.md", Required));

    [Theory]
    [InlineData(
        "next_review: 2026-02-30", 2, 14, "next_review '2026-02-30' is no day of the calendar", "Write 'next_review: yyyy-MM-dd' with the day that is meant")]
    [InlineData("next_review: 3 Feb 2027", 2, 14, "next_review '3 Feb 2027' is not of the form yyyy-MM-dd", "Write 'next_review: 2027-02-03'")]
    [InlineData(
        "owner: a\nlast_validated: \"2026\"",
        3,
        18,
        "last_validated '2026' is not of the form yyyy-MM-dd",
        "Write 'last_validated: yyyy-MM-dd' with the day that is meant")]
    [InlineData("cadence: quaterly", 2, 10, "cadence 'quaterly' is not one of weekly, monthly, quarterly, annually", "Write 'cadence: quarterly'")]
    [InlineData("cadence: often", 2, 10, "cadence 'often' is not one of weekly, monthly, quarterly, annually", "Write 'cadence: quarterly'")]
    public void Value_of_the_wrong_form_fires(string yaml, int line, int column, string message, string fix) =>
        FindingAssert.Only(Check(Page(yaml)), "STD3204", Pages.Path, line, column, message, fix);

    [Theory]
    [InlineData("next_review: 2026-11-20", 14, "next_review 2026-11-20 has passed")]
    [InlineData("last_validated: 2026-10-20\ncadence: monthly", 17, "the review was due on 2026-11-20, by the cadence monthly")]
    public void Review_that_is_due_fires(string yaml, int column, string message) =>
        FindingAssert.Only(
            Check(Page(yaml)),
            "STD3205",
            Pages.Path,
            2,
            column,
            message,
            "Read the document, correct what changed, and write the new last_validated and next_review");

    [Theory]
    [InlineData("next_review: 2026-11-21")]
    [InlineData("last_validated: 2026-10-21\ncadence: monthly")]
    [InlineData("last_validated: 2026-11-21")]
    [InlineData("last_validated: 9999-12-31\ncadence: often")]
    public void Last_day_is_in_time(string yaml) => Assert.DoesNotContain(Check(Page(yaml)), finding => finding.Rule.Id == "STD3205");

    [Theory]
    [InlineData("last_validated: 2026-11-22", 2, 17, "last_validated 2026-11-22 is in the future", "Write the day on which the document was last validated")]
    [InlineData(
        "last_validated: 2026-11-01\nnext_review: 2026-11-01",
        3,
        14,
        "next_review 2026-11-01 is not after last_validated 2026-11-01",
        "Write the day of the next review")]
    [InlineData(
        "last_validated: 2026-11-01\nnext_review: 2026-12-31\ncadence: monthly",
        3,
        14,
        "next_review 2026-12-31 is later than the cadence monthly allows",
        "Write 'next_review: 2026-12-01' or an earlier day")]
    [InlineData(
        "last_validated: 2026-11-01\nnext_review: 2025-12-31\ncadence: monthly",
        3,
        14,
        "next_review 2025-12-31 is not after last_validated 2026-11-01",
        "Write 'next_review: 2026-12-01'")]
    public void Dates_that_do_not_fit_fire(string yaml, int line, int column, string message, string fix) =>
        FindingAssert.Only(Check(Page(yaml)), "STD3206", Pages.Path, line, column, message, fix);

    [Theory]
    [InlineData("next_review: 2026-11-22\nowner: 'x", "the front matter is not valid YAML")]
    [InlineData("next_review: &a 2026-11-22", "the front matter uses an anchor or alias")]
    public void Front_matter_that_is_no_YAML_is_unreadable_where_it_is_asked_for(string yaml, string message)
    {
        var finding = Assert.Single(Check(Page(yaml), policy: Required));
        Assert.Equal(("STD0010", message), (finding.Rule.Id, finding.Message));
        Assert.True(finding.Line > 1);
    }

    [Fact]
    public void Decision_records_are_left_to_their_own_check() => Assert.Empty(Check("# 1. A\n\nTODO\n", "docs/adr/0001-a.md", Required));

    private static string Page(string yaml) => $"---\n{yaml}\n---\n\n# Page\n";
}
