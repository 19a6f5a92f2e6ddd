using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Documents;

/// <summary>A line of the form <c>Label: value</c>, with or without a bullet and emphasis.</summary>
/// <param name="Label">In lower case with hyphens between words.</param>
/// <param name="Value">What stands behind the colon.</param>
internal sealed record LabelledLine(string Label, HeaderValue Value)
{
    private const int MaxLabel = 40;

    /// <summary>The parts of a line, or null when it has no label.</summary>
    public static LabelledLine? TryRead(ProseLine line, LineMap lines)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > MaxLabel)
        {
            return null;
        }

        var label = Normal(line.Text[..colon]);
        if (label.Length == 0)
        {
            return null;
        }

        var start = colon + 1;
        while (start < line.Text.Length && char.IsWhiteSpace(line.Text[start]))
        {
            start++;
        }

        var text = line.Text[start..].Trim();
        var (number, column) = lines.Locate(line.OffsetOf(text.Length == 0 ? 0 : start));
        return new LabelledLine(label, new HeaderValue(text, number, column));
    }

    /// <summary>A label as it is compared.</summary>
    public static string Normal(string label) =>
        string.Join('-', label.Split([' ', '\t', '_', '-', '*', ':', '.'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
