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
            switch (c)
            {
                case '&':
                    result.Append("&amp;");
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                // A person or a ticket of this name would be linked, and told of it.
                case '@':
                    result.Append("&#64;");
                    break;
                default:
                    result.Append(char.IsControl(c) ? " " : OutputText.IsInvisible(c) ? $"\\\\u{(int)c:X4}" : NeedsEscape(c, result) ? $"\\{c}" : c.ToString());
                    break;
            }
        }

        return result.ToString();
    }

    // '-', '.' and '+' mean something at the beginning of a line only.
    private static bool NeedsEscape(char c, StringBuilder before) =>
        Special.Contains(c, StringComparison.Ordinal) && (c is not ('-' or '.' or '+') || before.Length == 0);
}
