using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.CodeFixes.Web;

/// <summary>Limits of values that a standard, the calendar or the globe gives, by the last words of their names.</summary>
internal static class StandardLimits
{
    // RFC 5321, ISO 13616, ISO 4217, ISO 3166 and BCP 47.
    private static readonly Dictionary<string, string> Lengths = new(StringComparer.Ordinal)
    {
        ["email"] = "254",
        ["email address"] = "254",
        ["iban"] = "34",
        ["currency code"] = "3",
        ["country code"] = "3",
        ["language tag"] = "35",
    };

    private static readonly Dictionary<string, (string From, string To)> Ranges = new(StringComparer.Ordinal)
    {
        ["port"] = ("1", "65535"),
        ["month"] = ("1", "12"),
        ["hour"] = ("0", "23"),
        ["minute"] = ("0", "59"),
        ["percent"] = ("0", "100"),
        ["percentage"] = ("0", "100"),
        ["latitude"] = ("-90", "90"),
        ["longitude"] = ("-180", "180"),
    };

    /// <summary>The attribute that limits a value, and its arguments; null where no standard does.</summary>
    public static (string Attribute, string Arguments)? For(string name, ITypeSymbol type)
    {
        var words = NameWords.Of(name);
        var last = words.LastOrDefault() ?? "";
        var pair = words.Count > 1 ? $"{words[words.Count - 2]} {last}" : last;
        var value = type.WithoutNullable().SpecialType;
        if (value == SpecialType.System_String)
        {
            return Lengths.TryGetValue(pair, out var length) || Lengths.TryGetValue(last, out length) ? ("StringLength", length) : null;
        }

        return value is >= SpecialType.System_Int16 and <= SpecialType.System_Double && Ranges.TryGetValue(last, out var range)
            ? ("Range", IsWhole(value) ? $"{range.From}, {range.To}" : $"{range.From}.0, {range.To}.0")
            : null;
    }

    // The attribute rounds what it compares with whole numbers.
    private static bool IsWhole(SpecialType type) => type is >= SpecialType.System_Int16 and <= SpecialType.System_UInt64;
}
