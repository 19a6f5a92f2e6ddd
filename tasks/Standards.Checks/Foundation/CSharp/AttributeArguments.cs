namespace Standards.Checks.Foundation.CSharp;

/// <summary>Reads the arguments of an attribute that are string literals.</summary>
internal static class AttributeArguments
{
    // An attribute that is longer or nests deeper is none; this keeps the time for a hostile text in proportion to its length.
    private const int MaxLength = 8192;
    private const int MaxDepth = 8;

    /// <summary>An argument: its name (empty when positional), the text of its literal (null for any other expression), its offset.</summary>
    public sealed record Argument(string Name, string? Value, int Start);

    /// <summary>The arguments in the parentheses that follow an offset; none when none follow.</summary>
    public static IReadOnlyList<Argument> Read(string text, int at) =>
        [.. Read(text.Substring(at, Math.Min(MaxLength, text.Length - at))).Select(a => a with { Start = a.Start + at })];

    private static List<Argument> Read(string text)
    {
        var arguments = new List<Argument>();
        var at = CSharpLexer.SkipAllTrivia(text, 0);
        if (at >= text.Length || text[at] != '(')
        {
            return arguments;
        }

        do
        {
            at = CSharpLexer.SkipAllTrivia(text, at + 1);
            var (name, start) = ReadName(text, at);
            var end = CSharpLexer.SkipLiteral(text, start);
            var stop = SkipExpression(text, start);
            var isLiteral = end > start && CSharpLexer.SkipAllTrivia(text, end) == stop;
            arguments.Add(new Argument(name, isLiteral ? Unquote(text[start..end]) : null, start));
            at = stop;
        }
        while (at < text.Length && text[at] == ',');

        return arguments;
    }

    // 'checkId: "…"' and 'Justification = "…"'.
    private static (string Name, int Start) ReadName(string text, int at)
    {
        var end = CSharpLexer.EndOfName(text, at);
        var mark = CSharpLexer.SkipAllTrivia(text, end);
        return end > at && mark < text.Length && text[mark] is ':' or '='
            ? (text[at..end], CSharpLexer.SkipAllTrivia(text, mark + 1))
            : ("", at);
    }

    private static int SkipExpression(string text, int at)
    {
        var depth = 0;
        while (at < text.Length && depth is >= 0 and <= MaxDepth)
        {
            at = CSharpLexer.SkipAllTrivia(text, at);
            if (at == text.Length || (depth == 0 && text[at] is ',' or ')'))
            {
                return at;
            }

            depth += text[at] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            at = Math.Max(at + 1, CSharpLexer.SkipLiteral(text, at));
        }

        return text.Length;
    }

    // Ids need no escapes, so what is between the quotes is enough.
    private static string Unquote(string literal) => literal.TrimStart('@', '$').Trim('"');
}
