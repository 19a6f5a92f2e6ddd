namespace Standards.Checks.Artifacts.Checksums;

/// <summary>Hexadecimal digits.</summary>
internal static class HexText
{
    /// <summary>Whether every character is one.</summary>
    public static bool ContainsOnlyHex(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
