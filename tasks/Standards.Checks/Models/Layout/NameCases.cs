using System.Text;

namespace Standards.Checks.Models.Layout;

/// <summary>Tells whether a name has a form, and writes one that has not into it.</summary>
internal static class NameCases
{
    /// <summary>The forms by the name that <c>standards.yml</c> gives them.</summary>
    public static IReadOnlyDictionary<string, NameCase> All { get; } = new Dictionary<string, NameCase>(StringComparer.Ordinal)
    {
        ["kebab-case"] = NameCase.Kebab,
        ["snake_case"] = NameCase.Snake,
        ["PascalCase"] = NameCase.Pascal,
        ["camelCase"] = NameCase.Camel,
        ["lowercase"] = NameCase.Lower,
        ["point.case"] = NameCase.Point,
    };

    public static string NameOf(NameCase form) => All.First(entry => entry.Value == form).Key;

    /// <summary>Whether a name without extension has the form. Parts between dots are looked at one by one: <c>orders.v1</c>.</summary>
    public static bool Has(NameCase form, string stem) => Parts(form, stem).All(part => HasPart(form, part));

    /// <summary>The name in the form, made of its words; null when it has none.</summary>
    public static string? Write(NameCase form, string stem)
    {
        var written = string.Join('.', Parts(form, stem).Select(part => WritePart(form, Words(part))));
        return Has(form, written) ? written : null;
    }

    private static string[] Parts(NameCase form, string stem) => form == NameCase.Point ? [stem] : stem.Split('.');

    private static bool HasPart(NameCase form, string part) => form switch
    {
        NameCase.Kebab => IsSeparated(part, '-'),
        NameCase.Snake => IsSeparated(part, '_'),
        NameCase.Point => IsSeparated(part, '.'),
        NameCase.Lower => part.Length > 0 && part.All(c => IsLower(c)),
        NameCase.Pascal => part.Length > 0 && char.IsUpper(part[0]) && part.All(char.IsLetterOrDigit),
        _ => part.Length > 0 && char.IsLower(part[0]) && part.All(char.IsLetterOrDigit),
    };

    private static bool IsSeparated(string part, char separator) =>
        part.Split(separator).All(word => word.Length > 0 && word.All(IsLower));

    // Letters of scripts without case are neither upper nor lower, and fit.
    private static bool IsLower(char c) => char.IsLetterOrDigit(c) && !char.IsUpper(c);

    private static string WritePart(NameCase form, List<string> words) => form switch
    {
        NameCase.Kebab => string.Join('-', words).ToLowerInvariant(),
        NameCase.Snake => string.Join('_', words).ToLowerInvariant(),
        NameCase.Point => string.Join('.', words).ToLowerInvariant(),
        NameCase.Lower => string.Concat(words).ToLowerInvariant(),
        NameCase.Pascal => string.Concat(words.Select(Capital)),
        _ => string.Concat(words.Select((word, i) => i == 0 ? word.ToLowerInvariant() : Capital(word))),
    };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + (IsAllUpper(word) ? word[1..].ToLowerInvariant() : word[1..]);

    private static bool IsAllUpper(string word) => word.All(c => !char.IsLower(c));

    // 'HTTPServer_v2' has the words HTTP, Server and v2.
    private static List<string> Words(string part)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < part.Length; i++)
        {
            var c = part[i];
            var begins = char.IsUpper(c) && i > 0 && (!char.IsUpper(part[i - 1]) || (i + 1 < part.Length && char.IsLower(part[i + 1])));
            if ((begins || !char.IsLetterOrDigit(c)) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
