using System.Globalization;

namespace Standards.Checks.Foundation.Text;

/// <summary>
/// Lengths of time as people write them: a number and a unit, with or without a space or underscore between.
/// A month counts 30 days and a year 365, for comparisons; shorter units are exact.
/// </summary>
internal static class DurationText
{
    /// <summary>The pattern of a length of time in the schemas.</summary>
    public const string Pattern =
        "^[0-9]{1,9}(\\.[0-9]{1,3})?[ _]?(ms|milliseconds?|s|sec|seconds?|m|min|minutes?|h|hours?|d|days?|w|weeks?|months?|y|years?)$";

    private static readonly (string[] Names, TimeSpan Length)[] Units =
    [
        (["ms", "millisecond", "milliseconds"], TimeSpan.FromMilliseconds(1)),
        (["s", "sec", "second", "seconds"], TimeSpan.FromSeconds(1)),
        (["m", "min", "minute", "minutes"], TimeSpan.FromMinutes(1)),
        (["h", "hour", "hours"], TimeSpan.FromHours(1)),
        (["d", "day", "days"], TimeSpan.FromDays(1)),
        (["w", "week", "weeks"], TimeSpan.FromDays(7)),
        (["month", "months"], TimeSpan.FromDays(30)),
        (["y", "year", "years"], TimeSpan.FromDays(365)),
    ];

    /// <summary>The length, or null when the text is none or is longer than .NET's longest.</summary>
    public static TimeSpan? Parse(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExcept("0123456789.");
        if (digits <= 0 || !decimal.TryParse(text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var unit = text[digits..].TrimStart(' ', '_');
        var length = Units.FirstOrDefault(u => u.Names.Contains(unit, StringComparer.Ordinal)).Length;
        return length == default || number > (decimal)long.MaxValue / length.Ticks ? null : TimeSpan.FromTicks((long)(number * length.Ticks));
    }

    /// <summary>The length in its largest whole unit up to days, such as <c>36 hours</c>; whatever is longer, in days.</summary>
    public static string ToText(TimeSpan length)
    {
        var (names, unit) = Units.Take(5).LastOrDefault(u => length.Ticks % u.Length.Ticks == 0 && length >= u.Length);
        if (unit == default || names[0] == "ms")
        {
            return string.Create(CultureInfo.InvariantCulture, $"{length.TotalMilliseconds:0.###} ms");
        }

        var count = length.Ticks / unit.Ticks;
        return string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? names[^2] : names[^1])}");
    }
}
