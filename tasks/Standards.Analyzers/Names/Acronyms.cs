using System.Collections.Immutable;
using System.Text;

namespace Standards.Analyzers.Names;

/// <summary>Acronyms in names, and how a name reads when they are cased as words.</summary>
internal static class Acronyms
{
    // .NET's own names of algorithms, encodings and norms ('UTF8', 'TwoLetterISOLanguageName'), and letters that are coordinates or lists.
    private static readonly ImmutableHashSet<string> Known =
        ["SHA", "HMAC", "HMACSHA", "HMACMD", "RSA", "DSA", "ECDSA", "AES", "UTF", "ISO", "XYZ", "XYZW", "RGBA", "ABC", "UVW"];

    /// <summary>A name with its acronyms as words; null where they are, and for names in capitals alone, which say that they are constants.</summary>
    public static string? AsWords(string name)
    {
        // Three capitals in a row, or 'ID': most names have neither.
        if (!HasRun(name) || name.IndexOf('_', 1) > 0 || IsAllCapitals(name))
        {
            return null;
        }

        var result = new StringBuilder(name.Length);
        var at = 0;
        while (at < name.Length)
        {
            var end = EndOfRun(name, at);
            if (end > at)
            {
                var acronym = LengthOf(name, at, end);
                Append(result, name.Substring(at, acronym), name.Substring(at + acronym, end - at - acronym));
                at = end;
            }
            else
            {
                result.Append(name[at]);
                at++;
            }
        }

        return result.ToString() is var words && words != name ? words : null;
    }

    /// <summary>Whether a name has only capitals, digits and underscores.</summary>
    public static bool IsAllCapitals(string name) => !name.Any(char.IsLower);

    private static bool HasRun(string name)
    {
        var run = 0;
        for (var i = 0; i < name.Length; i++)
        {
            run = char.IsUpper(name[i]) ? run + 1 : 0;
            if (run == 3 || (run == 2 && i > 1 && name[i] == 'D' && name[i - 1] == 'I'))
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOfRun(string name, int at)
    {
        while (at < name.Length && char.IsUpper(name[at]))
        {
            at++;
        }

        return at;
    }

    // The last capital begins the next word, unless only the 's' of a plural follows: 'HTTPServer', 'URLs'.
    private static int LengthOf(string name, int from, int end)
    {
        var isPlural = end < name.Length && name[end] == 's' && (end + 1 == name.Length || char.IsUpper(name[end + 1]));
        return end < name.Length && char.IsLower(name[end]) && !isPlural ? end - from - 1 : end - from;
    }

    // Two letters stay capitals, as .NET has it for IO and DB, but Id is no acronym.
    private static void Append(StringBuilder result, string acronym, string rest)
    {
        var isWord = (acronym.Length > 2 && !Known.Contains(acronym)) || (acronym == "ID" && result.Length > 0);
        result.Append(isWord ? acronym[0] + acronym.Substring(1).ToLowerInvariant() : acronym).Append(rest);
    }
}
