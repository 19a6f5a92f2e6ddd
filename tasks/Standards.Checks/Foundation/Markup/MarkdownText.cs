using System.Globalization;
using System.Text;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Foundation.Markup;

/// <summary>Writes text of somebody else into Markdown, where it stays text.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]()#+-.!|~$";

    /// <summary>The text in one line, fit for a cell of a table.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (Entity(c) is { } entity)
            {
                result.Append(entity);
            }
            else if (char.IsControl(c))
            {
                result.Append(' ');
            }
            else if (OutputText.IsInvisible(c))
            {
                result.Append(CultureInfo.InvariantCulture, $"\\\\u{(int)c:X4}");
            }
            else
            {
                result.Append(NeedsEscape(c, result) ? "\\" : "").Append(c);
            }
        }

        return result.ToString();
    }

    private static string? Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        // A person or a ticket of this name would be linked, and told of it.
        '@' => "&#64;",
        _ => null,
    };

    // '-', '.' and '+' mean something at the beginning of a line only.
    private static bool NeedsEscape(char c, StringBuilder before) =>
        Special.Contains(c, StringComparison.Ordinal) && (c is not ('-' or '.' or '+') || before.Length == 0);
}
