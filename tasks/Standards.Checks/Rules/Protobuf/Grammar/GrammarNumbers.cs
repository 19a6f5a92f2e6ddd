using System.Globalization;

namespace Standards.Checks.Rules.Protobuf.Grammar;

/// <summary>Numbers of proto files.</summary>
internal static class GrammarNumbers
{
    /// <summary>Whether a word is a whole number: decimal, octal or hexadecimal.</summary>
    public static bool IsInteger(string text) => TryRead(text, out _);

    /// <summary>Reads a whole number.</summary>
    public static bool TryRead(string text, out ulong number) => text switch
    {
        ['0', 'x' or 'X', .. var digits] => ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number),
        ['0', _, ..] => TryReadOctal(text, out number),
        _ => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number),
    };

    /// <summary>Whether a word is a number of any kind.</summary>
    public static bool IsNumber(string text) =>
        IsInteger(text)
        || double.TryParse(text.TrimEnd('f', 'F'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);

    private static bool TryReadOctal(string text, out ulong number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (digit is < '0' or > '7' || number > ulong.MaxValue >> 4)
            {
                return false;
            }

            number = (number * 8) + (ulong)(digit - '0');
        }

        return true;
    }
}
