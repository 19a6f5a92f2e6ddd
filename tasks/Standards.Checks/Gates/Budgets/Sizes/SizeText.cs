using System.Globalization;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Gates.Budgets.Sizes;

/// <summary>How messages show sizes and what grew.</summary>
internal static class SizeText
{
    private const int Shown = 3;

    /// <summary>A size with one digit after the point: <c>12.3 KB</c>.</summary>
    public static string Short(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024m:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024m * 1024m):#,0.#} MB"),
    };

    /// <summary>By how much one is more than the other: <c>by 1,024 bytes (4.2 %)</c>.</summary>
    public static string Excess(long bytes, long limit)
    {
        var count = bytes - limit;
        var text = string.Create(CultureInfo.InvariantCulture, $"by {count:N0} {(count == 1 ? "byte" : "bytes")}");
        return limit <= 0 ? text
            : count * 100m / limit is var percent && percent < 0.1m ? $"{text} (less than 0.1 %)"
            : string.Create(CultureInfo.InvariantCulture, $"{text} ({percent:#,0.#} %)");
    }

    /// <summary>What grew most against the baseline, or without one the largest parts; empty when there is nothing to say.</summary>
    public static string Growth(SizeMeasure now, SizeMeasure? before)
    {
        if (before is null)
        {
            var largest = now.Parts
                .OrderByDescending(p => p.Bytes)
                .ThenBy(p => p.Name, StringComparer.Ordinal)
                .Take(Shown)
                .Select(p => $"{Name(p)} {Short(p.Bytes)}")
                .ToList();
            return largest.Count == 0 ? "" : $"; largest: {string.Join(", ", largest)}";
        }

        var old = before.Parts.ToDictionary(p => p.Name, p => p.Bytes, StringComparer.Ordinal);

        // A part that a full baseline does not list was not larger than its smallest.
        var unlisted = before.IsCut ? before.Parts.Min(p => p.Bytes) : 0;
        var grown = now.Parts
            .Select(p => (Part: p, By: p.Bytes - old.GetValueOrDefault(p.Name, unlisted), IsNew: !before.IsCut && !old.ContainsKey(p.Name)))
            .Where(p => p.By > 0).OrderByDescending(p => p.By).ThenBy(p => p.Part.Name, StringComparer.Ordinal).Take(Shown)
            .Select(p => p.IsNew ? $"{Name(p.Part)} (new) {Short(p.By)}" : $"{Name(p.Part)} +{Short(p.By)}").ToList();
        var came = now.Packages.Where(p => !before.Packages.Any(b => Id(b).Equals(Id(p), StringComparison.OrdinalIgnoreCase))).ToList();
        return (grown.Count == 0 ? "" : $"; grew most: {string.Join(", ", grown)}")
            + (came.Count == 0
                ? ""
                : $"; packages that came in: {string.Join(", ", came.Take(Shown).Select(ValueText.Shorten))}"
                    + $"{(came.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $" and {came.Count - Shown} more") : "")}");
    }

    private static string Id(string package) => package.Split(' ')[0];

    private static string Name(SizePart part) => ValueText.Line(part.Name, 80);
}
