using System.Globalization;
using System.Text.RegularExpressions;

namespace Standards.Checks.Foundation.Text;

/// <summary>The date of a decision. Clause: <c>adr-date-format</c>.</summary>
internal static partial class AdrDate
{
    /// <summary>The only format.</summary>
    public const string Format = "yyyy-MM-dd";

    // Formats with one meaning only; 01/02/2024 has two and gets no suggestion.
    private static readonly string[] Others =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy M d", "yyyy-MMM-d", "yyyy MMM d", "yyyyMMdd", "d.M.yyyy", "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy",
        "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy",
    ];

    /// <summary>The date, or null when the value is none in the only format.</summary>
    public static DateOnly? Parse(string value) =>
        DateOnly.TryParseExact(value, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Whether the value has the format but names a day that no calendar has.</summary>
    public static bool IsImpossible(string value) => Shape().IsMatch(value) && Parse(value) is null;

    /// <summary>The date that a value in another format most likely means, or null.</summary>
    public static string? Suggestion(string value)
    {
        // 2024-01-02T10:00:00Z and 2024-01-02 (updated …) begin with the date.
        if (value.Length > Format.Length && value[Format.Length] is 'T' or ' ' or ',' or '(' && Parse(value[..Format.Length]) is not null)
        {
            return value[..Format.Length];
        }

        return DateOnly.TryParseExact(value, Others, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? ToText(date) : null;
    }

    /// <summary>A date in the only format.</summary>
    public static string ToText(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
