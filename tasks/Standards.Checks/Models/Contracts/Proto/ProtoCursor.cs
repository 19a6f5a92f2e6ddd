using System.Globalization;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>Walks over the tokens of a file and notes what is not as the language asks. A method that returns false has noted a problem.</summary>
internal sealed class ProtoCursor(ProtoTokens tokens, List<ProtoProblem> problems)
{
    private const int MaxProblems = 20;

    private int _at;

    /// <summary>All tokens.</summary>
    public ProtoTokens Tokens => tokens;

    /// <summary>Which token comes next.</summary>
    public int At => _at;

    /// <summary>The token that comes next.</summary>
    public ProtoToken Next => tokens.Tokens[_at];

    /// <summary>Whether none is left.</summary>
    public bool IsAtEnd => Next.Kind == ProtoTokenKind.End;

    /// <summary>Offset of the token that comes next.</summary>
    public int Offset => Next.Start;

    /// <summary>Offset behind the token before.</summary>
    public int LastEnd => _at == 0 ? 0 : tokens.Tokens[_at - 1].End;

    /// <summary>Whether the token that comes next, or one behind it, is this character.</summary>
    public bool Is(char symbol, int ahead = 0) =>
        _at + ahead < tokens.Tokens.Count
        && tokens.Tokens[_at + ahead] is { Kind: ProtoTokenKind.Symbol } token
        && tokens.Text[token.Start] == symbol;

    /// <summary>Whether the token that comes next, or one behind it, is this word.</summary>
    public bool Is(string word, int ahead = 0) => IsWord(ahead) && Span(_at + ahead).SequenceEqual(word);

    /// <summary>Whether the token that comes next, or one behind it, is a word.</summary>
    public bool IsWord(int ahead = 0) => _at + ahead < tokens.Tokens.Count && tokens.Tokens[_at + ahead].Kind == ProtoTokenKind.Word;

    /// <summary>Goes on.</summary>
    public void Skip() => _at = Math.Min(_at + 1, tokens.Tokens.Count - 1);

    /// <summary>Goes on when the next token is this character.</summary>
    public bool Take(char symbol)
    {
        if (!Is(symbol))
        {
            return false;
        }

        Skip();
        return true;
    }

    /// <summary>Goes on when the next token is this word.</summary>
    public bool Take(string word)
    {
        if (!Is(word))
        {
            return false;
        }

        Skip();
        return true;
    }

    /// <summary>Goes on over this character.</summary>
    public bool Expect(char symbol, string behind) => Take(symbol) || Fail($"'{symbol}' is missing behind {behind}", $"Write '{symbol}'");

    /// <summary>Reads a word.</summary>
    public bool Name(string what, out string name)
    {
        name = IsWord() ? Span(_at).ToString() : "";
        if (name.Length == 0)
        {
            return Fail($"{what} has no name", "Write a name of letters, digits and '_' that begins with a letter");
        }

        Skip();
        return true;
    }

    /// <summary>Reads a name with dots, with one in front when <paramref name="mayBeRooted"/>.</summary>
    public bool FullName(string what, bool mayBeRooted, out string name)
    {
        var parts = new List<string>();
        var isRooted = mayBeRooted && Take('.');
        do
        {
            if (!Name(what, out var part))
            {
                name = "";
                return false;
            }

            parts.Add(part);
        }
        while (Take('.'));

        name = (isRooted ? "." : "") + string.Join('.', parts);
        return true;
    }

    /// <summary>Reads a type.</summary>
    public bool Type(string what, out ProtoTypeName type)
    {
        var offset = Offset;
        var isRead = FullName(what, mayBeRooted: true, out var name);
        type = new ProtoTypeName(name, offset);
        return isRead;
    }

    /// <summary>Reads a whole number.</summary>
    public bool Integer(string what, bool mayBeNegative, out long number)
    {
        var isNegative = mayBeNegative && Take('-');
        if (Next.Kind != ProtoTokenKind.Number || !TryParse(Span(_at), out number))
        {
            number = 0;
            return Fail($"{what} has no whole number", "Write the number");
        }

        number = isNegative ? -number : number;
        Skip();
        return true;
    }

    /// <summary>Reads texts in quotes, which the language joins.</summary>
    public bool Text(string what, out string text)
    {
        text = "";
        if (Next.Kind != ProtoTokenKind.Text)
        {
            return Fail($"{what} has no text in quotes", "Write the text in double quotes");
        }

        for (; Next.Kind == ProtoTokenKind.Text; Skip())
        {
            text += Unquote(Span(_at));
        }

        return true;
    }

    /// <summary>The characters of the token that comes next.</summary>
    public string Word() => Span(_at).ToString();

    /// <summary>Notes a problem at the token that comes next.</summary>
    public bool Fail(string message, string fix)
    {
        var found = IsAtEnd ? "the file ends there" : $"{ValueText.Quote(Word())} stands there";
        Report(IsAtEnd ? Math.Max(0, LastEnd - 1) : Offset, $"{message}: {found}", fix);
        return false;
    }

    /// <summary>Notes a problem at an offset.</summary>
    public void Report(int offset, string message, string fix)
    {
        if (problems.Count < MaxProblems)
        {
            problems.Add(new ProtoProblem(offset, message, fix));
        }
    }

    /// <summary>
    /// Goes on behind the statement that begins at a token: behind its semicolon or its block, or before the brace that closes the block around it.
    /// </summary>
    public void Recover(int statement)
    {
        _at = statement;
        for (var depth = 0; !IsAtEnd; Skip())
        {
            if (Is('{'))
            {
                depth++;
            }
            else if (Is('}') && --depth <= 0)
            {
                _at = depth < 0 ? _at : _at + 1;
                return;
            }
            else if (depth == 0 && Is(';'))
            {
                Skip();
                return;
            }
        }
    }

    private ReadOnlySpan<char> Span(int token) => tokens.Text.AsSpan(tokens.Tokens[token].Start, tokens.Tokens[token].End - tokens.Tokens[token].Start);

    private static bool TryParse(ReadOnlySpan<char> digits, out long number)
    {
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return long.TryParse(digits[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
        }

        if (digits is ['0', _, ..])
        {
            return TryParseOctal(digits, out number);
        }

        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryParseOctal(ReadOnlySpan<char> digits, out long number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (digit is < '0' or > '7' || number > long.MaxValue / 16)
            {
                return false;
            }

            number = (number * 8) + (digit - '0');
        }

        return true;
    }

    private static string Unquote(ReadOnlySpan<char> quoted)
    {
        var content = quoted[1..].TrimEnd('\r');
        content = content.Length > 0 && content[^1] == quoted[0] ? content[..^1] : content;
        return content.Contains('\\') ? content.ToString().Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\'", "'", StringComparison.Ordinal) : content.ToString();
    }
}
