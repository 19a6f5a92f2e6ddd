using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Rules.Postmortems;
using static Standards.Checks.Tests.Postmortems.PostmortemPages;

namespace Standards.Checks.Tests.Postmortems;

/// <summary>Today is 2026-11-21.</summary>
public class PostmortemCheckTests
{
    private const string Written = "Write the first version of the next one within a day; correct the time if it is wrong";

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

    [Fact]
    public void Timeline_in_words_fires()
    {
        var start = Good.IndexOf("| Time |", StringComparison.Ordinal);
        var end = Good.IndexOf("## Root", StringComparison.Ordinal);
        FindingAssert.Only(
            Check(Good[..start] + "It began at noon.\n\n" + Good[end..]),
            "STD3507",
            PostmortemPages.Place,
            25,
            1,
            "the timeline is not a table of times and events",
            "Write '| Time | Event |', '|---|---|' and for each event a row such as '| 14:02 | what happened |'");
    }

    [Theory]
    [InlineData("| 2 pm | The alert fires |", 3, "the time '2 pm' of the timeline is not of the form HH:mm", "Write hours and minutes of 24 hours: '14:02'")]
    [InlineData("| 14:61 | The alert fires |", 3, "the time '14:61' of the timeline is not of the form HH:mm", "Write hours and minutes of 24 hours: '14:02'")]
    [InlineData("| 24:00 | The alert fires |", 3, "the time '24:00' of the timeline is not of the form HH:mm", "Write hours and minutes of 24 hours: '14:02'")]
    [InlineData("| | The alert fires |", 3, "the row of the timeline has no time", "Write hours and minutes of 24 hours: '14:02'")]
    [InlineData("| 14:22 | |", 11, "the row of 14:22 in the timeline has no event", "Write what happened, or remove the row")]
    public void Row_of_another_form_fires(string row, int column, string message, string fix) =>
        FindingAssert.Only(
            Check(Good.Replace("| 14:22 | The alert fires |", row, StringComparison.Ordinal)), "STD3507", PostmortemPages.Place, 30, column, message, fix);

    [Theory]
    [InlineData("| 13:59 | The alert fires |", "13:59 stands below 14:02 in the timeline")]
    [InlineData("| 2026-01-31 14:01 | The alert fires |", "14:01 stands below 14:02 in the timeline")]
    public void Row_out_of_order_fires(string row, string message) => FindingAssert.Only(
        Check(Good.Replace("| 14:22 | The alert fires |", row, StringComparison.Ordinal)),
        "STD3508",
        PostmortemPages.Place,
        30,
        3,
        message,
        "Move the row to its place, or write the day in front of the time when the incident passed midnight");

    [Theory]
    [InlineData("| 23:50 | a |\n| 00:10 | b |\n| 00:10 | c |")]
    [InlineData("| 2026-01-31 18:00 | a |\n| 2026-02-01 09:00 | b |")]
    [InlineData("| 09:00 UTC | a |\n| 09:00:30Z | b |\n| 09:05 - 09:10 | c |")]
    public void Times_in_order_are_silent(string rows) => Assert.Empty(Check(Good.Replace("""
        | 14:02 | Release 1.8.0 is rolled out |
        | 14:22 | The alert fires |
        | 14:50 | The rollback is ready |
        """, rows, StringComparison.Ordinal)));

    [Fact]
    public void Timeline_with_dates_compares_them()
    {
        var text = Good.Replace("| Time | Event |\n|---|---|", "| Date | Time | Event |\n|---|---|---|", StringComparison.Ordinal)
            .Replace("| 14:02 |", "| 2026-01-31 | 14:02 |", StringComparison.Ordinal)
            .Replace("| 14:22 |", "| 2026-02-01 | 09:00 |", StringComparison.Ordinal)
            .Replace("| 14:50 |", "| 2026-01-31 | 14:50 |", StringComparison.Ordinal);
        FindingAssert.Only(
            Check(text),
            "STD3508",
            PostmortemPages.Place,
            31,
            16,
            "14:50 stands below 09:00 in the timeline",
            "Move the row to its place, or write the day in front of the time when the incident passed midnight");
    }

    [Theory]
    [InlineData("| Try | | 2026-12-31 | Open | #1 |", 9, "the action item has no owner", "Write the handle of one person or team: '@anna'")]
    [InlineData(
        "| Try | the team | 2026-12-31 | Open | #1 |",
        9,
        "the owner 'the team' of the action item is no handle",
        "Write the handle of one person or team: '@anna'")]
    [InlineData("| Try | @a | soon | Open | #1 |", 14, "the due date 'soon' of the action item is not of the form yyyy-MM-dd", "Write the day as yyyy-MM-dd")]
    [InlineData(
        "| Try | @a | 31 Dec 2026 | Open | #1 |", 14, "the due date '31 Dec 2026' of the action item is not of the form yyyy-MM-dd", "Write '2026-12-31'")]
    [InlineData(
        "| Try | @a | 2026-11-31 | Open | #1 |", 14, "the due date '2026-11-31' of the action item is no day of the calendar", "Write the day as yyyy-MM-dd")]
    [InlineData("| Try | @a | TBD | Open | #1 |", 14, "the action item has no due date", "Write the day as yyyy-MM-dd")]
    [InlineData("| Try | @a | 2026-12-31 | | #1 |", 27, "the action item has no status", "Write Open, In progress, Done or Cancelled")]
    [InlineData("| Try #1 | @a | 2026-12-31 |", 1, "the action item has no status", "Write Open, In progress, Done or Cancelled")]
    public void Incomplete_item_fires(string row, int column, string message, string fix) =>
        FindingAssert.Only(Check(WithItem(row)), "STD3509", PostmortemPages.Place, 57, column, message, fix);

    [Fact]
    public void Table_without_columns_fires() => Assert.Equal(
        [
            "STD3509 55 the table of action items has no column 'Due'",
            "STD3509 55 the table of action items has no column 'Owner'",
            "STD3509 55 the table of action items has no column 'Status'",
        ],
        Check(Good.Replace("| Action | Owner | Due | Status |", "| Action | A | B | C |", StringComparison.Ordinal))
            .Select(f => $"{f.Rule.Id} {f.Line} {f.Message}")
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Items_in_a_list_fire()
    {
        var start = Good.IndexOf("| Action |", StringComparison.Ordinal);
        var end = Good.IndexOf("## Lessons", StringComparison.Ordinal);
        FindingAssert.Only(
            Check(Good[..start] + "- [ ] Alert, @anna, soon\n\n" + Good[end..]),
            "STD3509",
            PostmortemPages.Place,
            55,
            3,
            "the action items are no table with owner, due date and status",
            "Write '| Action | Owner | Due | Status |', '|---|---|---|---|' and a row for each item");
        Assert.Empty(Check(Good[..start] + "None: the cause is gone.\n\n" + Good[end..]));
    }

    [Theory]
    [InlineData("Open")]
    [InlineData("In progress")]
    [InlineData("not done")]
    [InlineData("[ ]")]
    public void Overdue_item_fires(string status) => FindingAssert.Only(
        Check(WithItem($"| Try | @a | 2026-11-20 | {status} | #1 |")),
        "STD3510",
        PostmortemPages.Place,
        57,
        14,
        "the action item 'Try' was due on 2026-11-20 and is open",
        "Do it and write Done, agree on a later day with its owner, or write Cancelled and why");

    [Theory]
    [InlineData("| Try | @a | 2026-11-21 | Open | #1 |")]
    [InlineData("| Try | @a | 2026-01-01 | ✅ Done | #1 |")]
    [InlineData("| Try | @a | 2026-01-01 | Done in 1.8.1 | #1 |")]
    [InlineData("| Try | @a | 2026-01-01 | [X] | OPS-1 |")]
    [InlineData("| Try | @a | 2026-01-01 | Won't fix | #1 |")]
    [InlineData("| Try | @a | | Cancelled | !17 |")]
    public void Item_in_time_or_closed_is_silent(string row) => Assert.Empty(Check(WithItem(row)));

    [Theory]
    [InlineData(
        "created: 2026-02-01T09:00Z",
        "created: 2026-02-01T14:51Z",
        3,
        10,
        "created 2026-02-01T14:51Z is more than 24 hours after the incident of SEV-2 ended",
        Written)]
    [InlineData(
        "created: 2026-02-01T09:00Z", "created: 2026-02-02", 3, 10, "created 2026-02-02 is more than 24 hours after the incident of SEV-2 ended", Written)]
    [InlineData(
        "reviewed: 2026-02-05",
        "reviewed: 2026-02-08",
        4,
        11,
        "the review on 2026-02-08 is more than 7 days after the incident of SEV-2 ended",
        "Review by 2026-02-07; correct the day if it is wrong")]
    [InlineData(
        "reviewed: 2026-02-05",
        "shared: all",
        2,
        15,
        "the postmortem of SEV-2 was to be reviewed by 2026-02-07",
        "Review it and write 'reviewed: yyyy-MM-dd' into the front matter")]
    public void Late_postmortem_fires(string old, string text, int line, int column, string message, string fix) =>
        FindingAssert.Only(Check(Good.Replace(old, text, StringComparison.Ordinal)), "STD3511", PostmortemPages.Place, line, column, message, fix);

    [Fact]
    public void Late_postmortem_without_front_matter_is_told_where_to_write() => FindingAssert.Only(
        Check(Good[(Good.IndexOf("---\n", 4, StringComparison.Ordinal) + 4)..].Replace(
            "- Status:", "- Resolved: 2026-01-31\n- Status:", StringComparison.Ordinal)),
        "STD3511",
        PostmortemPages.Place,
        7,
        13,
        "the postmortem of SEV-2 was to be reviewed by 2026-02-07",
        "Review it and add the line 'Reviewed: yyyy-MM-dd' below the title");

    [Theory]
    [InlineData("SEV-2", "SEV-3")]
    [InlineData("incident_end: 2026-01-31T14:50Z", "incident_end: yesterday")]
    [InlineData("created: 2026-02-01T09:00Z", "created: 2026-02-01")]
    [InlineData("reviewed: 2026-02-05", "reviewed: 2026-02-07")]
    [InlineData("incident_end: 2026-01-31T14:50Z", "incident_end: 9999-12-31T23:59")]
    public void Others_are_not_late(string old, string text)
    {
        var page = Good.Replace(old, text, StringComparison.Ordinal);
        Assert.Empty(Check(old == "SEV-2" ? page.Replace("created: 2026-02-01T09:00Z", "created: 2026-05-01", StringComparison.Ordinal) : page));
    }

    [Fact]
    public void Item_without_ticket_fires() => FindingAssert.Only(
        Check(WithItem("| Try | @a | 2026-12-31 | Open | |")),
        "STD3513",
        PostmortemPages.Place,
        57,
        1,
        "the action item 'Try' has no ticket",
        "Create the ticket and write its number or link into the row: '#123'");

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

    [Fact]
    public void Index_links_to_all()
    {
        using var repository = new TestRepository()
            .With(Place, Good)
            .With("docs/postmortems/2026/2026-03-04-login.md", Synonyms)
            .With("docs/incidents/2026-03-04-x.md", "")
            .With(
                "docs/postmortems/README.md",
                "- [Orders](2026-01-31-orders-outage.md)\n- [x](https://example.com/docs/postmortems/2026/2026-03-04-login.md)\n");
        FindingAssert.Only(
            repository.Run(new PostmortemIndexCheck()),
            "STD3512",
            "docs/postmortems/2026/2026-03-04-login.md",
            0,
            0,
            "docs/postmortems/README.md does not link to the postmortem",
            "Add the line '- [2026-03-04-login](2026/2026-03-04-login.md)' to docs/postmortems/README.md");
        repository.With("docs/postmortems/index.md", "- [Login][1]\n\n[1]: ./2026/2026-03-04-login.md#summary\n");
        Assert.Empty(repository.Run(new PostmortemIndexCheck()));
        repository.With("docs/postmortems/index.md", new string('>', 100_000));
        Assert.Empty(repository.Run(new PostmortemIndexCheck()));
    }

    [Fact]
    public void Folder_without_index_fires()
    {
        using var repository = new TestRepository().With("docs/postmortems/template.md", "");
        Assert.Empty(repository.Run(new PostmortemIndexCheck()));
        repository.With(Place, Good);
        FindingAssert.Only(
            repository.Run(new PostmortemIndexCheck()),
            "STD3512",
            Place,
            0,
            0,
            "the folder of postmortems has no index",
            "Write 'docs/postmortems/README.md' with a link to every postmortem");
    }

    private static string WithItem(string row)
    {
        var start = Good.IndexOf("| Action |", StringComparison.Ordinal);
        var end = Good.IndexOf("## Lessons", StringComparison.Ordinal);
        return Good[..start] + "| Action | Owner | Due | Status | Ticket |\n|---|---|---|---|---|\n" + row + "\n\n" + Good[end..];
    }
}
