using System.Globalization;
using System.Text;

namespace Standards.Checks.Engine.Waivers;

/// <summary>Writes a text as a YAML scalar that every reader takes for that text: plain where nothing can go wrong, else in double quotes.</summary>
internal static class YamlValue
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "null", "yes", "no", "on", "off", "y", "n" };

    /// <summary>The scalar; <paramref name="value"/> is one line.</summary>
    public static string Write(string value) => IsPlain(value) ? value : Quote(value);

    // A letter first, so it is no number, date, indicator or document mark; a colon only inside a word, as in a link.
    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || !char.IsLetter(value[0]) || Words.Contains(value) || value[^1] is ' ' or ':')
        {
            return false;
        }

        for (var i = 0; i < value.Length; i++)
        {
            var isSafe = char.IsLetterOrDigit(value[i]) || "._-+/*?()= ".Contains(value[i]) || (value[i] == ':' && value[i + 1] == '/');
            if (!isSafe)
            {
                return false;
            }
        }

        return true;
    }

    private static string Quote(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var rune in value.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' or '\\' => text.Append('\\').Append((char)rune.Value),
                < 0x20 => text.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:X2}"),
                _ when IsVisible(rune) => text.Append(rune.ToString()),
                > 0xFFFF => text.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"),
                _ => text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
            };
        }

        return text.Append('"').ToString();
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);
}
