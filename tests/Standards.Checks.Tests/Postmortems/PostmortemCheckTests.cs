using System.Globalization;
using Standards.Checks.Findings;
using static Standards.Checks.Tests.Postmortems.PostmortemPages;

namespace Standards.Checks.Tests.Postmortems;

/// <summary>Today is 2026-11-21.</summary>
public class PostmortemCheckTests
{
    [Theory]
    [InlineData(Good, Place)]
    [InlineData(Good, "docs/incidents/2026-01-31-orders.md")]
    [InlineData(Synonyms, "docs/postmortems/2026/2026-03-04-login-500.md")]
    public void Complete_postmortem_is_silent(string text, string path) => Assert.Empty(Check(text, path));

    [Theory]
    [InlineData("docs/postmortems/README.md")]
    [InlineData("docs/postmortems/index.md")]
    [InlineData("docs/postmortems/template.md")]
    [InlineData("docs/postmortems/postmortem-template-azure.md")]
    [InlineData("docs/postmortems/PMyyyy-nnn - Postmortem template.md")]
    [InlineData("docs/incidents/how-we-work.md")]
    [InlineData("docs/incidents/2026-01-31.txt")]
    [InlineData("postmortems/2026-01-31-orders.md")]
    public void Other_files_are_no_postmortems(string path) => Assert.Empty(Check("# Page\n", path));

    [Fact]
    public void Subject_with_the_word_template_is_a_postmortem() => Assert.NotEmpty(Check("# Page\n", "docs/postmortems/2026-01-31-email-template-fails.md"));

    [Theory]
    [InlineData("docs/postmortems/Orders outage.md", "the name 'Orders outage.md' is not of the form yyyy-MM-dd-subject.md", "2026-01-31-orders-outage.md")]
    [InlineData("docs/postmortems/2026-01-31_Orders.md", "the name '2026-01-31_Orders.md' is not of the form yyyy-MM-dd-subject.md", "2026-01-31-orders.md")]
    [InlineData("docs/postmortems/2026-01-31.md", "the name '2026-01-31.md' is not of the form yyyy-MM-dd-subject.md", "2026-01-31-subject.md")]
    [InlineData("docs/incidents/2026-02-30-orders.md", "the day '2026-02-30' in the name is no day of the calendar", "2026-01-31-orders.md")]
    public void Name_of_another_form_fires(string path, string message, string name) =>
        FindingAssert.Only(Check(Good, path), "STD3501", path, 0, 0, message, $"Rename the file to '{name}' and correct the links to it");

    [Theory]
    [InlineData("- Date: 2026-01-31\n", "date", "Date: yyyy-MM-dd")]
    [InlineData("- Duration: 48 min (14:02 - 14:50 UTC)\n", "duration", "Duration: 48 min (14:02 - 14:50 UTC)")]
    [InlineData("- Severity: SEV-2\n", "severity", "Severity: SEV-2")]
    [InlineData("- Status: Action items open\n", "status", "Status: Action items open")]
    public void Missing_header_fires(string line, string name, string example)
    {
        FindingAssert.Only(
            Check(Good.Replace(line, "", StringComparison.Ordinal)),
            "STD3502",
            PostmortemPages.Place,
            0,
            0,
            $"the postmortem does not say its {name}",
            $"Add the line '{example}' below the title");
        FindingAssert.Only(
            Check(Good.Replace(line, line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)] + "\n", StringComparison.Ordinal)),
            "STD3502",
            PostmortemPages.Place,
            0,
            0,
            $"the postmortem does not say its {name}",
            $"Add the line '{example}' below the title");
    }

    [Theory]
    [InlineData("**Date:** 2026-01-31\n**Duration:** 1 h\n**Severity:** SEV1\n**Status:** Draft\n")]
    [InlineData("## Metadata\n\n* **Date**: 2026-01-31\n* **Duration**: 1 h\n* **Severity**: sev-3\n* **Status**: Draft\n")]
    [InlineData("| Field | Value |\n|---|---|\n| Date | 2026-01-31 |\n| Duration | 1 h |\n| Severity | P0 |\n| Status | Draft |\n")]
    public void Header_has_many_forms(string header) => Assert.DoesNotContain(
        Check("# T\n\n" + header + "\n## Summary\n\nx\n"), f => f.Rule.Id is "STD3502" or "STD3503" or "STD3504");

    [Theory]
    [InlineData("2026-02-31", "the date '2026-02-31' is no day of the calendar", "Write 'Date: 2026-01-31'")]
    [InlineData("31 January 2026", "the date '31 January 2026' is not of the form yyyy-MM-dd", "Write 'Date: 2026-01-31'")]
    [InlineData("2026-11-22", "the date 2026-11-22 is in the future", "Write the day on which the incident began")]
    [InlineData("2026-01-30", "the date 2026-01-30 is not the day 2026-01-31 in the name of the file", "Write the day on which the incident began in both")]
    public void Wrong_date_fires(string date, string message, string fix) =>
        FindingAssert.Only(
            Check(Good.Replace("- Date: 2026-01-31", $"- Date: {date}", StringComparison.Ordinal)), "STD3503", PostmortemPages.Place, 9, 9, message, fix);

    [Theory]
    [InlineData("Major")]
    [InlineData("SEV-5")]
    [InlineData("P4")]
    [InlineData("High, later SEV-2")]
    public void Severity_outside_the_list_fires(string severity) => FindingAssert.Only(
        Check(Good.Replace("SEV-2", severity, StringComparison.Ordinal)),
        "STD3504",
        PostmortemPages.Place,
        11,
        13,
        $"severity '{severity}' is not one of SEV-1, SEV-2, SEV-3, SEV-4 (or P0 to P3)",
        "Write 'Severity: SEV-2' with the number that docs/incident-response.md gives");

    [Theory]
    [InlineData("Summary", "two sentences that everybody understands")]
    [InlineData("Impact", "users affected, duration, services affected, revenue impact")]
    [InlineData("Timeline", "a table '| Time | Event |'")]
    [InlineData("Root Cause", "what made the incident possible")]
    [InlineData("Contributing Factors", "what started it, and what made it worse or longer")]
    [InlineData("Resolution", "what ended it")]
    [InlineData("What Went Well", "what worked and should stay so")]
    [InlineData("What Went Wrong", "what did not work, without naming culprits")]
    [InlineData("Action Items", "a table '| Action | Owner | Due | Status |'")]
    [InlineData("Lessons Learned", "what others can learn from it")]
    [InlineData("References", "links to the ticket, the dashboards, the chat and the change")]
    public void Missing_section_fires(string name, string hint) => FindingAssert.Only(
        Check(Good.Replace($"## {name}", "## Other", StringComparison.Ordinal)),
        "STD3505",
        PostmortemPages.Place,
        0,
        0,
        $"the postmortem has no section '{name}'",
        $"Add the heading '## {name}' and write {hint}");

    [Theory]
    [InlineData("The rollback took 3 minutes.", 45, "What Went Well", "what worked and should stay so")]
    [InlineData("The alert came late.", 49, "What Went Wrong", "what did not work, without naming culprits")]
    [InlineData("We rolled back to 1.7.4.", 41, "Resolution", "what ended it")]
    public void Empty_section_fires(string text, int line, string name, string hint) =>
        FindingAssert.Only(
            Check(Good.Replace(text, "<!-- text -->", StringComparison.Ordinal)),
            "STD3506",
            PostmortemPages.Place,
            line,
            1,
            $"the section '{name}' is empty",
            $"Write {hint}");

    [Theory]
    [InlineData("- Users affected: 1,200\n", "who was affected", "Users affected: 1,200")]
    [InlineData("- Duration: 48 min\n", "how long it lasted", "Duration: 48 min")]
    [InlineData("- Services affected: order-api\n", "which services were affected", "Services affected: order-api")]
    [InlineData("- Revenue impact: 3,100 EUR\n", "what it cost", "Revenue impact: 3,100 EUR")]
    public void Impact_that_leaves_out_fires(string line, string subject, string example) => FindingAssert.Only(
        Check(Good.Replace(line, "", StringComparison.Ordinal)),
        "STD3514",
        PostmortemPages.Place,
        18,
        1,
        $"the impact does not say {subject}",
        $"Add the line '{example}' with what it was, or 'none'");

    [Fact]
    public void Hostile_text_is_bounded()
    {
        Assert.Equal("STD0010", Assert.Single(Check(new string('>', 100_000))).Rule.Id);
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"| {i} | |\n")));
        Assert.Equal(FindingList.Max + 1, Check("# T\n\n## Timeline\n\n| Time | Event |\n|---|---|\n" + rows).Count);
    }
}
