using System.Globalization;

namespace Standards.Checks.Rules.Operations.Alerts;

/// <summary>Reads what a PromQL expression compares with, without a parser of PromQL: only numbers that stand behind the comparison.</summary>
internal static class AlertThreshold
{
    /// <summary>The number behind the last <c>&gt;</c>, or null.</summary>
    public static decimal? Of(string expression)
    {
        var rest = expression.AsSpan(expression.LastIndexOf('>') + 1);
        if (rest.Length == expression.Length)
        {
            return null;
        }

        rest = rest.TrimStart("= (\t\r\n");
        if (Number(ref rest) is not { } value)
        {
            return null;
        }

        rest = rest.TrimStart();
        if (!rest.StartsWith("*"))
        {
            return value;
        }

        // Both have at most nine digits, so the product fits.
        rest = rest[1..].TrimStart("( ");
        return Number(ref rest) is { } factor ? value * factor : null;
    }

    /// <summary>Whether the expression counts per cent.</summary>
    public static bool IsPercent(string expression)
    {
        var text = string.Concat(expression.Where(c => !char.IsWhiteSpace(c)));
        return text.Contains("*100>", StringComparison.Ordinal)
            || text.Contains("100*", StringComparison.Ordinal)
            || text.Contains("*100)", StringComparison.Ordinal);
    }

    private static decimal? Number(ref ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept("0123456789.");
        var digits = length < 0 ? text : text[..length];
        text = text[digits.Length..];
        return digits.Length is > 0 and <= 9 && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }
}
