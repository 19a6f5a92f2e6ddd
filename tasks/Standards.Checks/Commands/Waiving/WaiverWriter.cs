using System.Text;
using Standards.Checks.Engine.Waivers;

namespace Standards.Checks.Commands.Waiving;

/// <summary>
/// Adds an entry to the text of <c>standards.waivers.yml</c>. Inserts and never rewrites: comments, order, line ends, a byte order mark
/// and the indentation of the list stay. The one thing that it removes is the <c>[]</c> of an empty list.
/// </summary>
public static class WaiverWriter
{
    private const string Header =
        "# yaml-language-server: $schema=https://raw.githubusercontent.com/standards-sdk/standards-sdk/main/sdk/Standards.Sdk/schemas/standards.waivers.schema."
        + "json\n";
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The new text; null when the file has a form to which nothing can be added.</summary>
    /// <param name="text">The present text, well-formed; null when there is no file.</param>
    /// <param name="request">The waiver, normalised.</param>
    public static string? Add(string? text, WaiverRequest request)
    {
        if (text is null)
        {
            return $"{Header}version: 1\nwaivers:\n{Block(request, 2, 2)}";
        }

        var mark = text.StartsWith(ByteOrderMark) ? "\uFEFF" : "";
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return Insert(text[mark.Length..], request, newLine) is { } added ? mark + added : null;
    }

    /// <summary>The entry on one line, for people who write it themselves.</summary>
    public static string Entry(WaiverRequest request) => Flow(request);

    private static string? Insert(string text, WaiverRequest request, string newLine)
    {
        var list = WaiverList.Find(text);
        var block = Block(request, list.Indent, list.Offset).ReplaceLineEndings(newLine);
        switch (list.Form)
        {
            case WaiverListForm.None:
                var root = new string(' ', list.Indent);
                var version = text.AsSpan().Trim().IsEmpty || IsOnlyComments(text) ? $"{root}version: 1{newLine}" : "";
                return InsertLines(
                    text, EndOfDocument(text, 0), $"{version}{root}waivers:{newLine}{Block(request, list.Indent + 2, 2).ReplaceLineEndings(newLine)}", newLine);
            case WaiverListForm.Nothing:
                // Right below the key, so that comments that follow stay where they are.
                return InsertLines(text, NextLine(text, list.Start), block, newLine);
            case WaiverListForm.Empty:
                var rest = text[(list.End + 1)..];
                var before = text[..list.Start].TrimEnd(' ');
                return InsertLines(before + rest, NextLine(before + rest, before.Length), block, newLine);
            case WaiverListForm.EmptyInFlow or WaiverListForm.Flow:
                var inside = text[..list.End].TrimEnd();
                var comma = list.Form == WaiverListForm.Flow && !inside.EndsWith(',') ? ", " : "";
                return text.Insert(list.End, $"{comma}{Flow(request)}");
            case WaiverListForm.Block:
                return InsertLines(text, EndOfBlock(text, list), block, newLine);
            default:
                return null;
        }
    }

    private static string Block(WaiverRequest request, int indent, int offset)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in request.Fields)
        {
            text.Append(' ', indent)
                .Append((text.Length == indent ? "-" : "").PadRight(offset))
                .Append(key)
                .Append(": ")
                .Append(Value(key, value))
                .Append('\n');
        }

        return text.ToString();
    }

    private static string Flow(WaiverRequest request) => $"{{ {string.Join(", ", request.Fields.Select(f => $"{f.Key}: {Value(f.Key, f.Value)}"))} }}";

    // A day needs no quotes: it is text in YAML 1.2.
    private static string Value(string key, string value) =>
        key == WaiverFields.Expires && value.All(c => char.IsAsciiDigit(c) || c == '-') ? value : YamlValue.Write(value);

    private static string InsertLines(string text, int at, string lines, string newLine)
    {
        var isAtLineStart = at == 0 || text[at - 1] is '\n' or '\r';
        return text.Insert(at, isAtLineStart ? lines : newLine + lines);
    }

    // Behind the last entry. Where the file ends with the list, comments at its end stay above; where a key follows, its comments stay with it.
    private static int EndOfBlock(string text, WaiverList list)
    {
        if (list.End >= text.Length)
        {
            return EndOfDocument(text, list.Start);
        }

        var end = LineStart(text, list.End);
        while (end > list.Start)
        {
            var line = text.AsSpan(LineStart(text, end - 1), end - LineStart(text, end - 1));
            var content = line.TrimStart(' ');
            if (!(content.IsWhiteSpace() || (content[0] == '#' && line.Length - content.Length <= list.Indent)))
            {
                break;
            }

            end = LineStart(text, end - 1);
        }

        return end;
    }

    // A line '...' ends a document.
    private static int EndOfDocument(string text, int from)
    {
        for (var at = text.IndexOf("...", from, StringComparison.Ordinal); at >= 0; at = text.IndexOf("...", at + 1, StringComparison.Ordinal))
        {
            if (LineStart(text, at) == at && text.AsSpan(at + 3, NextLine(text, at) - at - 3).IsWhiteSpace())
            {
                return at;
            }
        }

        return text.Length;
    }

    private static bool IsOnlyComments(string text) => text.Split('\n').All(l => l.AsSpan().Trim() is [] or ['#', ..]);

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int NextLine(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;
}
