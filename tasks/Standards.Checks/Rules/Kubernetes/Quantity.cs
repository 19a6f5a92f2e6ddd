using System.Globalization;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>Amounts of resources (<c>resource.Quantity</c>): <c>250m</c>, <c>0.5</c>, <c>256Mi</c>, <c>1e3</c>.</summary>
internal static class Quantity
{
    private static readonly (string Suffix, decimal Factor)[] Suffixes =
    [
        ("Ki", 1024m), ("Mi", 1048576m), ("Gi", 1073741824m), ("Ti", 1099511627776m), ("Pi", 1125899906842624m), ("Ei", 1152921504606846976m),
        ("n", 0.000000001m), ("u", 0.000001m), ("m", 0.001m), ("k", 1e3m), ("M", 1e6m), ("G", 1e9m), ("T", 1e12m), ("P", 1e15m), ("E", 1e18m),
    ];

    /// <summary>The amount in cores or bytes; null when it is none, or too large to be one.</summary>
    public static decimal? Parse(string text)
    {
        if (text.Length is 0 or > 32)
        {
            return null;
        }

        foreach (var (suffix, factor) in Suffixes)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal))
            {
                return Number(text[..^suffix.Length], NumberStyles.AllowDecimalPoint) is { } value and < 1e9m ? value * factor : null;
            }
        }

        return Number(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent);
    }

    private static decimal? Number(string text, NumberStyles style) =>
        decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var value) ? value : null;
}
