using System.Text;

namespace Standards.ServiceDefaults.Logging;

/// <summary>Renders a message template with values that were redacted before: the text that the framework renders holds them as they are.</summary>
internal static class MessageTemplate
{
    public static string Render(string template, IReadOnlyList<KeyValuePair<string, object?>> fields, Func<string, object?, string> textOf)
    {
        var result = new StringBuilder(template.Length + 64);
        var hole = 0;
        var at = 0;
        while (at < template.Length)
        {
            var c = template[at];
            if (c is '{' or '}' && at + 1 < template.Length && template[at + 1] == c)
            {
                result.Append(c);
                at += 2;
                continue;
            }

            var close = c == '{' ? template.IndexOf('}', at) : -1;
            if (close < 0)
            {
                result.Append(c);
                at++;
                continue;
            }

            result.Append(ValueOf(template.AsSpan(at + 1, close - at - 1), fields, hole++, textOf));
            at = close + 1;
        }

        return result.ToString();
    }

    // Generated loggers list their fields in the order of parameters, the others in that of holes: the name decides, and the place where no name fits.
    private static string ValueOf(ReadOnlySpan<char> hole, IReadOnlyList<KeyValuePair<string, object?>> fields, int place, Func<string, object?, string> textOf)
    {
        var length = hole.IndexOfAny(',', ':');
        var name = (length < 0 ? hole : hole[..length]).TrimStart('@');
        foreach (var field in fields)
        {
            if (name.Equals(field.Key.AsSpan().TrimStart('@'), StringComparison.OrdinalIgnoreCase))
            {
                return textOf(field.Key, field.Value);
            }
        }

        return place < fields.Count ? textOf(fields[place].Key, fields[place].Value) : string.Empty;
    }
}
