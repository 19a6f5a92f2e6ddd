using static Standards.Checks.Tests.Adr.Records;

namespace Standards.Checks.Tests.Adr;

public class DateRulesTests
{
    [Fact]
    public void Missing_date_fires() => FindingAssert.Only(
        CheckWith("Date: 2024-01-02\n", ""),
        "STD3109",
        Records.Path,
        0,
        0,
        "the record has no date",
        "Add the line 'Date: yyyy-MM-dd' with the day of the decision below the title");

    [Fact]
    public void Missing_date_in_front_matter_fires() => FindingAssert.Only(
        Check(Replace(Madr, "date: 2024-01-02\n", "date:\n")),
        "STD3109", Records.Path, 0, 0, "the record has no date", "Add the line 'date: yyyy-MM-dd' with the day of the decision to the front matter");

    [Theory]
    [InlineData("Date: 2024-01-02", "## Date\n\n2024-01-02")]
    [InlineData("Date: 2024-01-02", "*Date*: 2024-01-02")]
    [InlineData("Date: 2024-01-02", "Decision date: 2024-01-02")]
    [InlineData("Date: 2024-01-02", "| \n\n**Date:** 2024-01-02")]
    [InlineData("2024-01-02", "2026-11-21")]
    public void Date_in_each_place_is_silent(string old, string with) => Assert.Empty(CheckWith(old, with));

    [Theory]
    [InlineData("2024-1-2", "Write 'Date: 2024-01-02'")]
    [InlineData("2024/01/02", "Write 'Date: 2024-01-02'")]
    [InlineData("2.1.2024", "Write 'Date: 2024-01-02'")]
    [InlineData("January 2, 2024", "Write 'Date: 2024-01-02'")]
    [InlineData("2024-01-02T10:00:00Z", "Write 'Date: 2024-01-02'")]
    [InlineData("2024-01-02 (updated 2024-03-01)", "Write 'Date: 2024-01-02'")]
    [InlineData("01/02/2024", "Write 'Date: yyyy-MM-dd' with the day of the decision")]
    [InlineData("last week", "Write 'Date: yyyy-MM-dd' with the day of the decision")]
    public void Malformed_date_fires(string date, string fix) =>
        FindingAssert.Only(CheckWith("2024-01-02", date), "STD3110", Records.Path, 3, 7, $"date '{date}' is not of the form yyyy-MM-dd", fix);

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("2024-13-01")]
    [InlineData("0000-01-01")]
    public void Impossible_date_fires(string date) => FindingAssert.Only(
        CheckWith("2024-01-02", date),
        "STD3110",
        Records.Path,
        3,
        7,
        $"date '{date}' is no day of the calendar",
        "Write 'Date: yyyy-MM-dd' with the day of the decision");

    [Fact]
    public void Malformed_date_in_front_matter_points_at_the_value() => FindingAssert.Only(
        Check(Replace(Madr, "2024-01-02", "'2024-1-02'")),
        "STD3110",
        Records.Path,
        3,
        8,
        "date '2024-1-02' is not of the form yyyy-MM-dd",
        "Write 'date: '2024-01-02''");

    [Fact]
    public void Future_date_fires() => FindingAssert.Only(
        Check(Replace(Bold, "2024-01-02", "2026-11-22")),
        "STD3111", Records.Path, 4, 13, "date '2026-11-22' is in the future", "Write '- **Date:** yyyy-MM-dd' with the day of the decision");
}
