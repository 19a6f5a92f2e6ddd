using System.Globalization;

namespace Standards.Checks.Foundation.Versions;

/// <summary>
/// Writes version ranges as NuGet writes them into lock files. Not with NuGet.Versioning, which would be loaded for this one method
/// (docs/adr/0026): it is the oracle of the tests.
/// </summary>
internal static class PackageVersionRange
{
    /// <summary>
    /// <c>1.2</c> → <c>[1.2.0, )</c>, <c>[1.2]</c> → <c>[1.2.0, 1.2.0]</c>, <c>(,2.0]</c> → <c>(, 2.0.0]</c>, <c>1.*</c> →
    /// <c>[1.*, )</c>. Null when the text is no range; some of what NuGet refuses is let through, as restore stops at it.
    /// </summary>
    public static string? Normalise(string range)
    {
        var text = range.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (text[0] is not ('[' or '('))
        {
            return Bound(text) is { } lower ? $"[{lower}, )" : null;
        }

        if (text.Length < 3 || text[^1] is not (']' or ')'))
        {
            return null;
        }

        var parts = text[1..^1].Split(',');
        if (parts.Length == 1)
        {
            return text[0] == '[' && text[^1] == ']' && Version(parts[0].Trim()) is { } exact ? $"[{exact}, {exact}]" : null;
        }

        if (parts.Length != 2)
        {
            return null;
        }

        // Only the lower bound may float.
        var from = parts[0].Trim();
        var to = parts[1].Trim();
        var min = from.Length == 0 ? "" : Bound(from);
        var max = to.Length == 0 ? "" : Version(to);
        if (min is null || max is null)
        {
            return null;
        }

        // NuGet writes an open end with a parenthesis, whatever the project has there.
        var open = min.Length == 0 ? '(' : text[0];
        var close = max.Length == 0 ? ')' : text[^1];
        return $"{open}{min}, {max}{close}";
    }

    /// <summary>Whether two ranges are the same; what is no range is compared as text.</summary>
    public static bool AreSame(string left, string right) =>
        string.Equals(Normalise(left) ?? left.Trim(), Normalise(right) ?? right.Trim(), StringComparison.OrdinalIgnoreCase);

    // A floating version is kept as it is written, as NuGet keeps it.
    private static string? Bound(string text) => text.Contains('*') ? text : Version(text);

    /// <summary>Three numbers, the fourth only when it is not 0, the pre-release label, no build metadata; null when it is no version.</summary>
    private static string? Version(string text)
    {
        var plus = text.IndexOf('+');
        var core = plus < 0 ? text : text[..plus];
        var dash = core.IndexOf('-');
        var label = dash < 0 ? "" : core[dash..];
        var numbers = (dash < 0 ? core : core[..dash]).Split('.');
        if (numbers.Length > 4 || label == "-" || label.Contains('*'))
        {
            return null;
        }

        Span<int> values = stackalloc int[4];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!int.TryParse(numbers[i], NumberStyles.None, CultureInfo.InvariantCulture, out values[i]))
            {
                return null;
            }
        }

        var fourth = values[3] == 0 ? "" : $".{values[3]}";
        return $"{values[0]}.{values[1]}.{values[2]}{fourth}{label}";
    }
}
