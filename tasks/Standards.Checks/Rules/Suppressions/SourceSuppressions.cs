using Standards.Checks.Foundation.CSharp;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Rules.Suppressions;

/// <summary>
/// Finds what switches analyzers off in a C# text: real directives and attributes, not their words in comments and strings. Code that a
/// condition leaves out counts, because another build may compile it.
/// </summary>
internal static class SourceSuppressions
{
    private const string Pragma = "'#pragma warning disable'";
    private const string Attribute = "[SuppressMessage]";

    /// <summary>The suppressions in the order of the text.</summary>
    public static IReadOnlyList<Suppression> Find(string text)
    {
        var found = new List<Suppression>();
        var lines = new LineMap(text);
        var before = '\0';
        for (var tokens = new CSharpScanner(text); tokens.Read();)
        {
            if (tokens.Kind == CSharpTokenKind.Directive)
            {
                AddPragma(text, tokens.Start, tokens.End, lines, found);
                continue;
            }

            if (tokens.Kind == CSharpTokenKind.Word && before is '[' or ',' or ':' or '.' && tokens.Text is "SuppressMessage" or "SuppressMessageAttribute")
            {
                AddAttribute(text, tokens.End, lines, found);
            }

            before = tokens.Mark;
        }

        return found;
    }

    private static void AddPragma(string text, int start, int end, LineMap lines, List<Suppression> found)
    {
        var at = start + 1;
        foreach (var word in (ReadOnlySpan<string>)["pragma", "warning", "disable"])
        {
            at = SkipBlanks(text, at, end);
            if (!text.AsSpan(at, end - at).StartsWith(word, StringComparison.Ordinal) || CSharpLexer.EndOfName(text, at) != at + word.Length)
            {
                return;
            }

            at += word.Length;
        }

        var comment = text.AsSpan(at, end - at).IndexOf("//");
        end = comment < 0 ? end : at + comment;
        if (text.AsSpan(at, end - at).IsWhiteSpace())
        {
            var (line, column) = lines.Locate(start);
            found.Add(new Suppression("", "'#pragma warning disable' without ids", line, column));
        }

        while (at < end)
        {
            at = SkipBlanks(text, at, end);
            var stop = text.AsSpan(at, end - at).IndexOf(',') is var comma and >= 0 ? at + comma : end;
            if (text[at..stop].Trim() is { Length: > 0 } id)
            {
                var (line, column) = lines.Locate(at);
                found.Add(new Suppression(id.All(char.IsAsciiDigit) ? $"CS{id.PadLeft(4, '0')}" : id, Pragma, line, column));
            }

            at = stop + 1;
        }
    }

    private static void AddAttribute(string text, int at, LineMap lines, List<Suppression> found)
    {
        var arguments = AttributeArguments.Read(text, at);
        var id = arguments.FirstOrDefault(a => a.Name == "checkId") ?? arguments.Where(a => a.Name.Length == 0).Skip(1).FirstOrDefault();
        if (id is { Value: { } value } && value.Split(':')[0].Trim() is { Length: > 0 } analyzer)
        {
            var (line, column) = lines.Locate(id.Start);
            found.Add(new Suppression(analyzer, Attribute, line, column));
        }
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
