using static Standards.Checks.Tests.Postmortems.PostmortemPages;

namespace Standards.Checks.Tests.Postmortems;

/// <summary>The table of times and events: STD3507, STD3508. Today is 2026-11-21.</summary>
public class PostmortemTimelineTests
{
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
}
