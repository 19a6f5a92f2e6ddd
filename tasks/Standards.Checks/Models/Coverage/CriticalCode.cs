using Standards.Checks.Foundation.CSharp;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Coverage;

/// <summary>Finds the lines of C# that an attribute <c>[Critical]</c> or <c>[CriticalPath]</c> marks: those of the type or member that it stands at.</summary>
internal static class CriticalCode
{
    /// <summary>First and last line of each marked declaration, in the order of the text; one within another is part of its range.</summary>
    public static IReadOnlyList<(int First, int Last)> Find(string text)
    {
        if (!text.Contains("Critical", StringComparison.Ordinal))
        {
            return [];
        }

        var lines = new LineMap(text);
        var found = new List<(int, int)>();
        var before = ';';
        var known = 0;
        for (var at = 0; (at = CSharpLexer.SkipAllTrivia(text, at)) < text.Length;)
        {
            // Where a declaration may begin; elsewhere a bracket is an index or a collection.
            var isStart = before is '{' or '}' or ';' or ',';
            var end = CSharpLexer.SkipLiteral(text, at);
            if (end == at && (char.IsLetter(text[at]) || text[at] == '_'))
            {
                end = CSharpLexer.EndOfName(text, at);
                before = 'a';
            }
            else if (end == at)
            {
                end = at + 1;
                before = text[at];
                if (text[at] == '[' && isStart)
                {
                    var close = EndOfList(text, at);
                    if (at >= known && IsMark(text[Math.Min(at + 1, close)..close]))
                    {
                        known = EndOfDeclaration(text, close + 1);
                        found.Add((lines.Locate(at).Line, lines.Locate(known - 1).Line));
                    }

                    // Another list may follow.
                    (end, before) = (close + 1, ';');
                }
            }
            else
            {
                before = '"';
            }

            at = end;
        }

        return found;
    }

    private static bool IsMark(string list)
    {
        for (var at = 0; at < list.Length;)
        {
            var end = Math.Max(CSharpLexer.SkipTrivia(list, at), CSharpLexer.SkipLiteral(list, at));
            if (end == at && (char.IsLetter(list[at]) || list[at] == '_'))
            {
                end = CSharpLexer.EndOfName(list, at);
                if (list.AsSpan(at, end - at) is "Critical" or "CriticalAttribute" or "CriticalPath" or "CriticalPathAttribute")
                {
                    return true;
                }
            }

            at = Math.Max(at + 1, end);
        }

        return false;
    }

    // The offset of the bracket that closes the one at an offset.
    internal static int EndOfList(string text, int at)
    {
        var depth = 0;
        while (at < text.Length)
        {
            var end = Math.Max(CSharpLexer.SkipTrivia(text, at), CSharpLexer.SkipLiteral(text, at));
            if (end > at)
            {
                at = end;
                continue;
            }

            depth += text[at] switch { '[' or '(' or '{' => 1, ']' or ')' or '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }

            at++;
        }

        return text.Length - 1;
    }

    // Behind the body in braces, or behind the semicolon that ends the declaration.
    internal static int EndOfDeclaration(string text, int at)
    {
        var isExpression = false;
        while (at < text.Length)
        {
            var end = Math.Max(CSharpLexer.SkipTrivia(text, at), CSharpLexer.SkipLiteral(text, at));
            if (end > at)
            {
                at = end;
                continue;
            }

            switch (text[at])
            {
                case ';':
                    return at + 1;
                case '{' when !isExpression:
                    return EndOfList(text, at) + 1;
                case '(' or '[' or '{':
                    at = EndOfList(text, at);
                    break;
                case '}':
                    return at;
                case '=':
                    // '=> …;' and '= …;' end in a semicolon, whatever braces they hold.
                    isExpression = true;
                    break;
                default:
                    break;
            }

            at++;
        }

        return text.Length;
    }
}
