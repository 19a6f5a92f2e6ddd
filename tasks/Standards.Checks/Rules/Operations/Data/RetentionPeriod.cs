using System.Globalization;

namespace Standards.Checks.Rules.Operations.Data;

/// <summary>
/// How long data is kept: <c>2_years</c>, <c>18_months</c>, <c>90_days</c> or <c>indefinite</c>. A month is a twelfth of a year, so that
/// <c>12_months</c> is <c>1_year</c>. Clause <c>data-domain-retention-examples</c>.
/// </summary>
/// <param name="Twelfths">Length in twelfths of a day, the largest unit that divides days and months of 365/12 days.</param>
internal readonly record struct RetentionPeriod(long Twelfths) : IComparable<RetentionPeriod>
{
    /// <summary>For ever.</summary>
    public static readonly RetentionPeriod Indefinite = new(long.MaxValue);

    private const int Day = 12;
    private const int Month = 365;
    private const int Year = Month * 12;

    /// <summary>So many years.</summary>
    public static RetentionPeriod Years(decimal count) => new((long)(count * Year));

    /// <summary>The period, or null when the text is none.</summary>
    public static RetentionPeriod? Parse(string? text)
    {
        if (text is "indefinite")
        {
            return Indefinite;
        }

        var separator = text?.IndexOf('_', StringComparison.Ordinal) ?? -1;
        if (separator <= 0 || !int.TryParse(text.AsSpan(0, separator), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        return text![(separator + 1)..] switch
        {
            "day" or "days" => new RetentionPeriod((long)count * Day),
            "month" or "months" => new RetentionPeriod((long)count * Month),
            "year" or "years" => new RetentionPeriod((long)count * Year),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public int CompareTo(RetentionPeriod other) => Twelfths.CompareTo(other.Twelfths);

    public static bool operator <(RetentionPeriod left, RetentionPeriod right) => left.Twelfths < right.Twelfths;

    public static bool operator >(RetentionPeriod left, RetentionPeriod right) => left.Twelfths > right.Twelfths;

    public static bool operator <=(RetentionPeriod left, RetentionPeriod right) => left.Twelfths <= right.Twelfths;

    public static bool operator >=(RetentionPeriod left, RetentionPeriod right) => left.Twelfths >= right.Twelfths;
}
