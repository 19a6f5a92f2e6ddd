using System.Globalization;

namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>Takes an expression apart into tokens, as the runner does.</summary>
internal sealed class ExpressionLexer(string text)
{
    private const string Signs = "()[],*";
    private const string Operators = "!<>=&|";
    private const string Numbers = ".-+0123456789";

    private static readonly string[] Pairs = ["&&", "||", "==", "!=", "<=", ">="];

    private int _at;

    /// <summary>The next token.</summary>
    /// <param name="isAfterOperand">Whether a dot takes a property and does not begin a number.</param>
    public ExpressionToken Next(bool isAfterOperand)
    {
        SkipSpace();
        if (_at >= text.Length)
        {
            return new ExpressionToken(ExpressionTokenKind.End, text.Length, "");
        }

        var first = text[_at];
        if (Signs.Contains(first) || (first == '.' && isAfterOperand))
        {
            return Take(ExpressionTokenKind.Sign, 1);
        }

        if (Operators.Contains(first))
        {
            return Operator();
        }

        return first == '\'' ? Quoted() : Literal(first);
    }

    /// <summary>Whether a bracket follows, so that the name before it is that of a function. It is taken.</summary>
    public bool TakeOpening()
    {
        SkipSpace();
        if (_at >= text.Length || text[_at] != '(')
        {
            return false;
        }

        _at++;
        return true;
    }

    private ExpressionToken Literal(char first) => Numbers.Contains(first) ? Number() : Word();

    private ExpressionToken Quoted()
    {
        var at = _at + 1;
        while (at < text.Length && (text[at] != '\'' || (at + 1 < text.Length && text[at + 1] == '\'')))
        {
            at += text[at] == '\'' ? 2 : 1;
        }

        return at < text.Length ? Take(ExpressionTokenKind.Text, at + 1 - _at) : Take(ExpressionTokenKind.Unknown, text.Length - _at);
    }

    private ExpressionToken Operator()
    {
        foreach (var pair in Pairs)
        {
            if (string.CompareOrdinal(text, _at, pair, 0, 2) == 0)
            {
                return Take(ExpressionTokenKind.Sign, 2);
            }
        }

        return Take(text[_at] is '!' or '<' or '>' ? ExpressionTokenKind.Sign : ExpressionTokenKind.Unknown, 1);
    }

    private ExpressionToken Number()
    {
        var at = _at + 1;
        while (at < text.Length && (text[at] == '.' || !IsBoundary(text[at])))
        {
            at++;
        }

        return Take(IsNumber(text.AsSpan(_at, at - _at)) ? ExpressionTokenKind.Number : ExpressionTokenKind.Unknown, at - _at);
    }

    private ExpressionToken Word()
    {
        var at = _at + 1;
        while (at < text.Length && !IsBoundary(text[at]))
        {
            at++;
        }

        return Take(IsName(text.AsSpan(_at, at - _at)) ? ExpressionTokenKind.Word : ExpressionTokenKind.Unknown, at - _at);
    }

    private ExpressionToken Take(ExpressionTokenKind kind, int length)
    {
        var token = new ExpressionToken(kind, _at, text.Substring(_at, length));
        _at += length;
        return token;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = text[0] is '-' or '+' ? text[1..] : text;
        return digits.StartsWith("0x") && digits.Length > 2 ? !digits[2..].ContainsAnyExcept("0123456789abcdefABCDEF")
            : digits.StartsWith("0o") && digits.Length > 2 ? !digits[2..].ContainsAnyExceptInRange('0', '7')
            : digits is "Infinity" || double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiLetter(text[0]) && text[0] != '_')
        {
            return false;
        }

        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBoundary(char letter) =>
        letter is '(' or ')' or '[' or ']' or ',' or '.' or '!' or '<' or '>' or '=' or '&' or '|' || char.IsWhiteSpace(letter);
}
