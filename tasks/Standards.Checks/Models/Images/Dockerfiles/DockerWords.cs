using System.Text;
using System.Text.Json;

namespace Standards.Checks.Models.Images.Dockerfiles;

/// <summary>Cuts the text of an instruction into words, as BuildKit does: quotes hold together, the escape character takes the next one as it is.</summary>
internal static class DockerWords
{
    /// <summary>The words from a place on.</summary>
    public static List<DockerWord> Split(DockerText source, int start, char escape)
    {
        var text = source.Text;
        var words = new List<DockerWord>();
        var value = new StringBuilder();
        for (var at = start; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var first = at;
            _ = value.Clear();
            for (var quote = '\0'; at < text.Length && (quote != '\0' || !char.IsWhiteSpace(text[at])); at++)
            {
                var c = text[at];
                if (c == escape && quote != '\'' && at + 1 < text.Length)
                {
                    _ = value.Append(text[++at]);
                }
                else if (quote == '\0' && c is '"' or '\'')
                {
                    quote = c;
                }
                else if (c == quote)
                {
                    quote = '\0';
                }
                else
                {
                    _ = value.Append(c);
                }
            }

            at = Math.Min(at, text.Length);
            words.Add(new DockerWord(text[first..at], value.ToString(), source.Offset(first)));
        }

        return words;
    }

    /// <summary>The strings of the exec form; null when it is no list of strings, and so a line for the shell.</summary>
    public static List<DockerWord>? Exec(DockerText source, int start)
    {
        var text = source.Text;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (start == text.Length || text[start] != '[')
        {
            return null;
        }

        try
        {
            using var list = JsonDocument.Parse(text.AsMemory(start), new JsonDocumentOptions { MaxDepth = 4 });
            var items = list.RootElement.EnumerateArray().ToArray();
            return Array.TrueForAll(items, i => i.ValueKind == JsonValueKind.String)
                ? items.Select(i => i.GetString()!).Select(s => new DockerWord(s, s, source.Offset(start))).ToList()
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
