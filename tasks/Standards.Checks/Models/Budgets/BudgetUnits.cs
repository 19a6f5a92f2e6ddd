using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Budgets;

/// <summary>Times, sizes and shares as people write them in <c>ops/budgets.yml</c>, and as messages show them. Times are in nanoseconds.</summary>
internal static class BudgetUnits
{
    /// <summary>Nanoseconds of a millisecond.</summary>
    public const decimal Millisecond = 1_000_000m;

    private static readonly (string Name, decimal Length)[] Units =
    [
        ("min", 60_000_000_000m),
        ("s", 1_000_000_000m),
        ("ms", Millisecond),
        ("us", 1_000m),
        ("ns", 1m),
    ];

    // A thousand years, an exabyte: what is larger is a slip, and sums of it would leave the range of the type.
    private const decimal MaxMeasure = 100_000_000_000_000_000_000m;

    // What grows by more is not compared in percent: a part of next to nothing leaves the range of the type, too.
    private const decimal MaxFactor = 10_000m;

    /// <summary>Whether a measured value is there, not negative and of a size that something can have.</summary>
    public static bool IsMeasure(decimal? value) => value is >= 0 and <= MaxMeasure;

    /// <summary>The time of a value such as <c>200 ms</c>; null when absent or none.</summary>
    public static decimal? Time(PlacedNode node)
    {
        var text = node.Text ?? "";
        var digits = text.AsSpan().IndexOfAnyExcept("0123456789.");
        return digits > 0
            && decimal.TryParse(text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number < 1_000_000_000m
            && Units.FirstOrDefault(u => u.Name == text[digits..].TrimStart(' ', '_')).Length is > 0 and var length
                ? number * length
                : null;
    }

    /// <summary>The bytes of a value such as <c>512 KB</c>; null when absent or none.</summary>
    public static decimal? Size(PlacedNode node) => node.Text is { } text && ByteSize.TryParse(text, out var bytes) ? bytes : null;

    /// <summary>The share, from 0 to 1, of a value such as <c>0.1 %</c>; null when absent or none.</summary>
    public static decimal? Share(PlacedNode node) =>
        node.Text is { } text
            && text.EndsWith('%')
            && decimal.TryParse(text.AsSpan(0, text.Length - 1).Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            ? percent / 100
            : null;

    /// <summary>A time with three digits at most after the point: <c>1.25 ms</c>.</summary>
    public static string Time(decimal nanoseconds)
    {
        // Minutes are written and not shown: '75 s' says what '1.25 min' hides.
        var (name, length) = Units.Skip(1).FirstOrDefault(u => nanoseconds >= u.Length, Units[^1]);
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(nanoseconds / length, 3):0.###} {name}");
    }

    /// <summary>A share as <c>0.04 %</c>.</summary>
    public static string Share(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 100, 4):0.####} %");

    /// <summary>A plain number.</summary>
    public static string Number(decimal number) => Math.Round(number, 3).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>
    /// By how much one is more than the other: <c>+12.5 %</c>. Not rounded up: what is above a limit by a hair does not read as if it were on it.
    /// </summary>
    public static string Change(decimal from, decimal to)
    {
        if (from <= 0)
        {
            return to <= 0 ? "+0 %" : "from nothing";
        }

        if (from < to / MaxFactor)
        {
            return string.Create(CultureInfo.InvariantCulture, $"more than +{MaxFactor * 100:0} %");
        }

        var percent = Math.Round((to - from) / from * 100, 1);
        return string.Create(CultureInfo.InvariantCulture, $"{(percent >= 0 ? "+" : "")}{percent:0.#} %");
    }
}
