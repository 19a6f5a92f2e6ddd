using System.Globalization;
using Standards.Checks.Foundation.Text;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Text;

public sealed class DateStepsTests
{
    [Theory]
    [InlineData("2026-11-30", 31, "2026-12-31")]
    [InlineData("9999-12-30", 1, "9999-12-31")]
    [InlineData("9999-12-31", 1, "9999-12-31")]
    [InlineData("0001-01-01", int.MaxValue, "9999-12-31")]
    public void Days_end_with_the_calendar(string day, int days, string expected) => Assert.Equal(expected, Text(Day(day).PlusDays(days)));

    [Theory]
    [InlineData("2026-11-30", 3, "2027-02-28")]
    [InlineData("9999-11-30", 1, "9999-12-30")]
    [InlineData("9999-12-01", 1, "9999-12-31")]
    [InlineData("0001-01-01", int.MaxValue, "9999-12-31")]
    public void Months_end_with_the_calendar(string day, int months, string expected) => Assert.Equal(expected, Text(Day(day).PlusMonths(months)));

    [Fact]
    public void Hours_end_with_the_calendar()
    {
        Assert.Equal(DateTimeOffset.UnixEpoch.AddHours(7), DateTimeOffset.UnixEpoch.PlusHours(7));
        Assert.Equal(DateTimeOffset.MaxValue, DateTimeOffset.MaxValue.AddHours(-1).PlusHours(2));
    }

    /// <summary>A day that a file names may be the last one; every step from one is one of these.</summary>
    [Fact]
    public void Engine_takes_no_other_steps()
    {
        string[] others = [".AddDays(", ".AddMonths(", ".AddYears(", ".AddHours("];
        var sources = Directory.EnumerateFiles(RepositoryRoot.Combine("tasks/Standards.Checks"), "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "DateSteps.cs")
            .ToList();

        Assert.NotEmpty(sources);
        Assert.Equal([], sources.Where(path => others.Any(File.ReadAllText(path).Contains)).Select(RepositoryRoot.Relative));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
