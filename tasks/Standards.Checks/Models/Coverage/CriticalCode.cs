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
        for (var tokens = new CSharpScanner(text); tokens.Read();)
        {
            // Where a declaration may begin; elsewhere a bracket is an index or a collection.
            var isStart = before is '{' or '}' or ';' or ',';
            before = tokens.Kind == CSharpTokenKind.Directive ? before : tokens.Mark;
            if (before == '[' && isStart)
            {
                var at = tokens.Start;
                var close = CSharpBlocks.EndOfList(text, at);
                if (at >= known && IsMark(text[Math.Min(at + 1, close)..close]))
                {
                    known = CSharpBlocks.EndOfDeclaration(text, close + 1);
                    found.Add((lines.Locate(at).Line, lines.Locate(known - 1).Line));
                }

                // Another list may follow.
                tokens.MoveTo(close + 1);
                before = ';';
            }
        }

        return found;
    }

    private static bool IsMark(string list)
    {
        for (var tokens = new CSharpScanner(list); tokens.Read();)
        {
            if (tokens.Kind == CSharpTokenKind.Word && tokens.Text is "Critical" or "CriticalAttribute" or "CriticalPath" or "CriticalPathAttribute")
            {
                return true;
            }
        }

        return false;
    }
}
