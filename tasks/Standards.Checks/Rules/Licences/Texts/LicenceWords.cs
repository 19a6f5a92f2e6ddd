using System.Security.Cryptography;
using System.Text;

namespace Standards.Checks.Rules.Licences.Texts;

/// <summary>
/// A text as the words that it is compared by: letters of ASCII and digits, in lower case. Case, line ends, quotes, markup and the scheme of an address do not
/// count.
/// </summary>
internal static class LicenceWords
{
    /// <summary>The words, with the offset in the text at which each begins.</summary>
    public static List<(string Word, int Offset)> Of(string text)
    {
        var words = new List<(string, int)>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i == start)
            {
                i++;
            }
            else if (text[start..i].ToLowerInvariant() is var word and not ("http" or "https"))
            {
                words.Add((word, start));
            }
        }

        return words;
    }

    /// <summary>SHA-256 of words with one space between them, in lower-case hexadecimal digits.</summary>
    public static string Hash(IEnumerable<string> words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(' ', words))));
}
