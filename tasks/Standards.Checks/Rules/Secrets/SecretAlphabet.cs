using System.Buffers;

namespace Standards.Checks.Rules.Secrets;

/// <summary>The characters that tokens are made of.</summary>
internal static class SecretAlphabet
{
    private const string Digits = "0123456789";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static readonly SearchValues<char> Hex = SearchValues.Create(Digits + "abcdefABCDEF");
    public static readonly SearchValues<char> LowerHex = SearchValues.Create(Digits + "abcdef");
    public static readonly SearchValues<char> Base32 = SearchValues.Create(Upper + "234567");
    public static readonly SearchValues<char> LowerBase32 = SearchValues.Create(Lower + "234567");
    public static readonly SearchValues<char> LowerAlphanumeric = SearchValues.Create(Digits + Lower);
    public static readonly SearchValues<char> Alphanumeric = SearchValues.Create(Digits + Lower + Upper);
    public static readonly SearchValues<char> Base64 = SearchValues.Create(Digits + Lower + Upper + "+/=");
    public static readonly SearchValues<char> Base64Url = SearchValues.Create(Digits + Lower + Upper + "-_");
    public static readonly SearchValues<char> Base64UrlAndPoint = SearchValues.Create(Digits + Lower + Upper + "-_.");
    public static readonly SearchValues<char> Word = SearchValues.Create(Digits + Lower + Upper + "_-");
    public static readonly SearchValues<char> Bearer = SearchValues.Create(Digits + Lower + Upper + "-._~+/=");
    public static readonly SearchValues<char> Percent = SearchValues.Create(Digits + Lower + Upper + "%+/=-_");

    /// <summary>How many characters of an alphabet a text begins with.</summary>
    public static int Run(ReadOnlySpan<char> text, SearchValues<char> alphabet) => text.IndexOfAnyExcept(alphabet) is var end and >= 0 ? end : text.Length;
}
