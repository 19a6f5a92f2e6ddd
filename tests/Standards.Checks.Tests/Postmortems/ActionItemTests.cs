using static Standards.Checks.Tests.Postmortems.PostmortemPages;

namespace Standards.Checks.Tests.Postmortems;

/// <summary>The table of what is to be done: STD3509, STD3510, STD3513. Today is 2026-11-21.</summary>
public class ActionItemTests
{
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

    [Fact]
    public void Item_without_ticket_fires() => FindingAssert.Only(
        Check(WithItem("| Try | @a | 2026-12-31 | Open | |")),
        "STD3513",
        PostmortemPages.Place,
        57,
        1,
        "the action item 'Try' has no ticket",
        "Create the ticket and write its number or link into the row: '#123'");

    private static string WithItem(string row)
    {
        var start = Good.IndexOf("| Action |", StringComparison.Ordinal);
        var end = Good.IndexOf("## Lessons", StringComparison.Ordinal);
        return Good[..start] + "| Action | Owner | Due | Status | Ticket |\n|---|---|---|---|---|\n" + row + "\n\n" + Good[end..];
    }
}
