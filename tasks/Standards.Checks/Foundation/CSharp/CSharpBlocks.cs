namespace Standards.Checks.Foundation.CSharp;

/// <summary>Finds where what is in brackets, and what is declared, ends.</summary>
internal static class CSharpBlocks
{
    /// <summary>The offset of the bracket that closes the one at an offset; that of the last character where none does.</summary>
    public static int EndOfList(string text, int at)
    {
        var depth = 0;
        for (var tokens = new CSharpScanner(text, at); tokens.Read();)
        {
            depth += tokens.Mark switch { '[' or '(' or '{' => 1, ']' or ')' or '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return tokens.Start;
            }
        }

        return text.Length - 1;
    }

    /// <summary>The offset behind the body in braces, or behind the semicolon that ends the declaration.</summary>
    public static int EndOfDeclaration(string text, int at)
    {
        var isExpression = false;
        for (var tokens = new CSharpScanner(text, at); tokens.Read();)
        {
            switch (tokens.Mark)
            {
                case ';':
                    return tokens.End;
                case '{' when !isExpression:
                    return EndOfList(text, tokens.Start) + 1;
                case '(' or '[' or '{':
                    tokens.MoveTo(EndOfList(text, tokens.Start) + 1);
                    break;
                case '}':
                    return tokens.Start;
                case '=':
                    // '=> …;' and '= …;' end in a semicolon, whatever braces they hold.
                    isExpression = true;
                    break;
            }
        }

        return text.Length;
    }
}
