using System.Globalization;

namespace Standards.Checks.Foundation.Text;

/// <summary>Dates and cadences of reviews.</summary>
internal static class ReviewDates
{
    // The cadences of the handbooks, and the words that people write for them.
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["weekly"] = "weekly",
        ["monthly"] = "monthly",
        ["quarterly"] = "quarterly",
        ["annually"] = "annually",
        ["annual"] = "annually",
        ["yearly"] = "annually",
    };

    private static readonly (string Word, string Cadence)[] Units =
        [("week", "weekly"), ("month", "monthly"), ("quarter", "quarterly"), ("year", "annually"), ("annual", "annually")];

    /// <summary>The cadences, from short to long.</summary>
    public static IReadOnlyList<string> Cadences { get; } = ["weekly", "monthly", "quarterly", "annually"];

    /// <summary>The cadence that a value means, or null.</summary>
    public static string? Cadence(string value) => Names.GetValueOrDefault(value);

    /// <summary>The cadence that a phrase such as <c>every month</c> most likely means, or null.</summary>
    public static string? Likely(string value) =>
        value.Any(char.IsAsciiDigit) ? null : Units.FirstOrDefault(unit => value.Contains(unit.Word, StringComparison.OrdinalIgnoreCase)).Cadence;

    /// <summary>The last day on which a document of a cadence may wait for its review.</summary>
    public static DateOnly Next(DateOnly validated, string cadence) => cadence switch
    {
        "weekly" => validated.PlusDays(7),
        "monthly" => validated.PlusMonths(1),
        "quarterly" => validated.PlusMonths(3),
        _ => validated.PlusMonths(12),
    };

    /// <summary>The date, or null when the value is none of the form yyyy-MM-dd.</summary>
    public static DateOnly? Parse(string value) => AdrDate.Parse(value);

    /// <summary>A date of that form.</summary>
    public static string ToText(DateOnly date) => date.ToString(AdrDate.Format, CultureInfo.InvariantCulture);
}
