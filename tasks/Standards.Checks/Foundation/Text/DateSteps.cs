namespace Standards.Checks.Foundation.Text;

/// <summary>Steps from days that a file or a property names: what lies beyond the calendar of .NET is its last day or moment, not an exception.</summary>
internal static class DateSteps
{
    /// <summary>The day so many days later.</summary>
    public static DateOnly PlusDays(this DateOnly day, int days) =>
        DateOnly.MaxValue.DayNumber - day.DayNumber < days ? DateOnly.MaxValue : day.AddDays(days);

    /// <summary>The same day so many months later.</summary>
    public static DateOnly PlusMonths(this DateOnly day, int months) =>
        ((DateOnly.MaxValue.Year - day.Year) * 12) + DateOnly.MaxValue.Month - day.Month < months ? DateOnly.MaxValue : day.AddMonths(months);

    /// <summary>The moment so many hours later.</summary>
    public static DateTimeOffset PlusHours(this DateTimeOffset moment, double hours) =>
        (DateTimeOffset.MaxValue - moment).TotalHours < hours ? DateTimeOffset.MaxValue : moment.AddHours(hours);
}
