using System.Globalization;
using Standards.Checks.Models.Contracts.Proto;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility.Reading;

/// <summary>Reads numbers, and what is reserved.</summary>
internal static class ProtoRanges
{
    /// <summary>What the block of a message or an enum reserves.</summary>
    public static Reservations Reserved(IReadOnlyList<ProtoStatement> body)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in body.Where(IsReservation).SelectMany(statement => statement.Words.Skip(1)).Where(IsName))
        {
            names[word.Text] = word.Line;
        }

        return new Reservations(Numbers(body, "reserved"), names);
    }

    /// <summary>The ranges of statements with a keyword.</summary>
    public static IReadOnlyList<NumberRange> Numbers(IReadOnlyList<ProtoStatement> body, string keyword)
    {
        var ranges = new List<NumberRange>();
        foreach (var statement in body.Where(statement => statement.Is(keyword) && statement.Body is null && !statement[2].Is('=')))
        {
            for (var i = 1; i < statement.Words.Count && !statement[i].Is('['); i++)
            {
                i = Add(statement, i, ranges);
            }
        }

        return ranges;
    }

    /// <summary>A number, with its sign, at a place; null where there is none.</summary>
    public static int? Number(ProtoStatement statement, int index)
    {
        var isNegative = statement[index].Is('-');
        var text = statement[isNegative ? index + 1 : index] is { Kind: ProtoTokenKind.Number } word ? word.Text : "";
        return Magnitude(text) is { } value && (isNegative ? -value : value) is >= int.MinValue and <= int.MaxValue and var number ? (int)number : null;
    }

    private static long? Magnitude(string text)
    {
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return uint.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : null;
        }

        if (text.Length is > 1 and < 12 && text[0] == '0' && text.All(c => c is >= '0' and <= '7'))
        {
            return text.Aggregate(0L, (value, c) => (value * 8) + (c - '0'));
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole <= uint.MaxValue ? whole : null;
    }

    private static bool IsReservation(ProtoStatement statement) => statement.Is("reserved") && statement.Body is null && !statement[2].Is('=');

    // Editions write names without quotes.
    private static bool IsName(ProtoToken word) => word.Kind == ProtoTokenKind.String || (word.Kind == ProtoTokenKind.Name && word.Text is not ("to" or "max"));

    // The last word of the range.
    private static int Add(ProtoStatement statement, int index, List<NumberRange> ranges)
    {
        if (Number(statement, index) is not { } first)
        {
            return index;
        }

        var next = index + (statement[index].Is('-') ? 2 : 1);
        if (!statement[next].Is("to"))
        {
            ranges.Add(new NumberRange(first, first, statement[index].Line));
            return next - 1;
        }

        var last = statement[next + 1].Is("max") ? int.MaxValue : Number(statement, next + 1) ?? first;
        ranges.Add(new NumberRange(first, last, statement[index].Line));
        return next + (statement[next + 1].Is('-') ? 2 : 1);
    }
}
