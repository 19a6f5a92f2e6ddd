using System.Text.RegularExpressions;

namespace Standards.Checks.Tests.Corpus.Fixes;

/// <summary>
/// Edits of one <c>key: value</c> in lines of YAML, JSON or HCL, or of a document with such lines. Each returns false, and changes nothing, where a
/// person could not tell which place is meant.
/// </summary>
internal static class PairEdits
{
    private const int IndentOfChild = 2;
    private const string ItemSign = "- ";

    /// <summary>Writes another value behind the key, which stands in the line already.</summary>
    /// <param name="lines">The lines of the file.</param>
    /// <param name="index">The line that the finding names.</param>
    /// <param name="column">The column that it names, from 1; of several such keys that one is meant.</param>
    /// <param name="pair">The text <c>key: value</c>.</param>
    public static bool Write(List<string> lines, int index, int column, string pair)
    {
        if (Split(pair) is not var (key, value))
        {
            return false;
        }

        var line = lines[index];
        var keys = KeyIn(key).Matches(line);
        var found = keys.FirstOrDefault(m => m.Index + m.Length == column - 1 || m.Index == column - 1) ?? (keys is [var only] ? only : null);
        if (found is null)
        {
            return false;
        }

        var start = found.Index + found.Length;
        var end = EndOfValue(line, start);
        if (start == line.Length && index + 1 < lines.Count && Indent(lines[index + 1]) > Indent(line))
        {
            return false;
        }

        lines[index] = $"{line[..start].TrimEnd()} {value}{line[end..]}";
        return true;
    }

    /// <summary>Adds a pair to the map that begins at the place, or to the one whose key is <paramref name="below"/>.</summary>
    public static bool Add(List<string> lines, int index, int column, string pair, string? below, string message)
    {
        if (below is not null)
        {
            return Find(lines, index, below) is { } parent && !HasChild(lines, parent, pair) && AddBelow(lines, parent, pair);
        }

        var line = lines[index];
        if (OpenBrace(line, column - 1) is { } brace)
        {
            return AddInBraces(lines, index, brace, pair);
        }

        if (line.EndsWith('{') || IsAbout(message, KeyAt(line, column)))
        {
            return AddBelow(lines, index, pair);
        }

        // Beside the pair of the line, which is the first of its map.
        var start = Indent(line) + (line.TrimStart().StartsWith("- ", StringComparison.Ordinal) ? ItemSign.Length : 0);
        lines.Insert(start == Indent(line) ? index : index + 1, new string(' ', start) + pair);
        return true;
    }

    /// <summary>The line of a key, of one below others (<c>template.spec</c>): the first from a line on, or the only one of the file.</summary>
    public static int? Find(List<string> lines, int from, string path)
    {
        var at = from - 1;
        foreach (var key in path.Split('.'))
        {
            at = lines.FindIndex(at + 1, line => IsKeyOf(line, key));
            if (at < 0)
            {
                return Enumerable.Range(0, lines.Count).Where(i => IsKeyOf(lines[i], path)).ToArray() is [var only] ? only : null;
            }
        }

        return at;
    }

    /// <summary>Adds an item to the list of a key: in its brackets, or as a line of its own.</summary>
    public static bool AddItem(List<string> lines, int key, string item)
    {
        var line = lines[key];
        var bracket = line.IndexOf('[', StringComparison.Ordinal);
        if (bracket >= 0)
        {
            var end = Closing(line, bracket);
            lines[key] = line[..end].TrimEnd() + (line[(bracket + 1)..end].Trim().Length == 0 ? "" : ", ") + item + line[end..];
            return true;
        }

        if (key + 1 >= lines.Count || !lines[key + 1].TrimStart().StartsWith("- ", StringComparison.Ordinal))
        {
            return false;
        }

        var last = EndOfBlock(lines, key);
        lines.Insert(last, new string(' ', Indent(lines[key + 1])) + "- " + item);
        return true;
    }

    /// <summary>Removes a key and its value.</summary>
    public static bool Remove(List<string> lines, int index, int column, string key)
    {
        var line = lines[index];
        if (KeyIn(key).Matches(line) is not [var found])
        {
            return false;
        }

        if (OpenBrace(line, found.Index) is null)
        {
            lines.RemoveRange(index, EndOfBlock(lines, index) - index);
            return true;
        }

        var end = EndOfValue(line, found.Index + found.Length);
        var before = line[..found.Index].TrimEnd();
        var isFirst = before.EndsWith('{');
        var rest = isFirst ? line[end..].TrimStart(',', ' ') : line[end..];
        lines[index] = $"{(isFirst ? before + " " : before.TrimEnd(','))}{rest}";
        return column > 0;
    }

    /// <summary>Whether a line is the key of a map, in a file of its own or as an item of a list.</summary>
    public static bool IsKeyOf(string line, string key) => Regex.IsMatch(line, $"""^\s*(- )?["']?{Regex.Escape(key)}["']?:(\s|$)""");

    /// <summary>Key and value; null for a text that is none.</summary>
    public static (string Key, string Value)? Split(string pair)
    {
        var match = Regex.Match(pair, """^(- )?"?(?<key>[A-Za-z_][\w .-]*?)"?(?<sep>: | = )(?<value>\S.*)$""");
        return match.Success ? (match.Groups["key"].Value, match.Groups["value"].Value) : null;
    }

    private static string KeyAt(string line, int column) =>
        column <= line.Length ? Regex.Match(line[(column - 1)..], @"^[\w/-]+(?=:)").Value : "";

    private static bool IsAbout(string message, string key) => key.Length > 0 && Regex.IsMatch(message, $"""['.]{Regex.Escape(key)}'""");

    // Two of one key would be none.
    private static bool HasChild(List<string> lines, int parent, string pair) =>
        Split(pair) is var (key, _) && lines[(parent + 1)..EndOfBlock(lines, parent)].Any(line => IsKeyOf(line, key));

    private static bool AddBelow(List<string> lines, int parent, string pair)
    {
        var line = lines[parent];
        var brace = line.IndexOf('{', StringComparison.Ordinal);
        if (brace >= 0 && !line.EndsWith('{'))
        {
            return AddInBraces(lines, parent, brace, pair);
        }

        var hasChild = parent + 1 < lines.Count && Indent(lines[parent + 1]) > Indent(line);
        lines.Insert(parent + 1, new string(' ', hasChild ? Indent(lines[parent + 1]) : Indent(line) + IndentOfChild) + pair);
        return true;
    }

    private static bool AddInBraces(List<string> lines, int index, int brace, string pair)
    {
        var line = lines[index];
        var end = Closing(line, brace);
        if (end == line.Length)
        {
            return false;
        }

        var isEmpty = line[(brace + 1)..end].Trim().Length == 0;
        lines[index] = $"{line[..end].TrimEnd()}{(isEmpty ? "" : ",")} {pair} {line[end..]}";
        return true;
    }

    /// <summary>The first line behind the block that a line begins.</summary>
    private static int EndOfBlock(List<string> lines, int index)
    {
        var end = index + 1;
        while (end < lines.Count && lines[end].Length > 0 && Indent(lines[end]) > Indent(lines[index]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The innermost brace that is open at a position.</summary>
    private static int? OpenBrace(string line, int position)
    {
        var open = new Stack<int>();
        for (var i = 0; i < Math.Min(position + 1, line.Length); i++)
        {
            if (line[i] == '{')
            {
                open.Push(i);
            }
            else if (line[i] == '}' && i < position)
            {
                _ = open.TryPop(out _);
            }
        }

        return open.TryPeek(out var brace) ? brace : null;
    }

    private static int EndOfValue(string line, int start)
    {
        if (start < line.Length && line[start] is '"' or '\'')
        {
            var quote = line.IndexOf(line[start], start + 1);
            return quote < 0 ? line.Length : quote + 1;
        }

        if (start < line.Length && line[start] is '{' or '[')
        {
            return Math.Min(Closing(line, start) + 1, line.Length);
        }

        var isFlow = OpenBrace(line, start) is not null;
        var end = isFlow ? line.IndexOfAny([',', '}', ']'], start) : line.IndexOf(" #", start, StringComparison.Ordinal);
        end = end < 0 ? line.Length : end;
        return start + line[start..end].TrimEnd().Length;
    }

    private static int Closing(string line, int open)
    {
        var depth = 0;
        for (var i = open; i < line.Length; i++)
        {
            depth += line[i] is '{' or '[' ? 1 : line[i] is '}' or ']' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return line.Length;
    }

    private static Regex KeyIn(string key) => new($"""(?<![\w.-])["']?{Regex.Escape(key)}["']?\s*[:=](\s+|$)""", RegexOptions.IgnoreCase);

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;
}
