using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Declared.Repolinter;

/// <summary>Turns globs of repolinter into path patterns of a policy.</summary>
internal static class RepolinterGlobs
{
    private static readonly string[] Foreign = ["[", "]", "@(", "+(", "*(", "?(", "!(", "..}"];

    /// <summary>Why a glob has no counterpart; null when it has one.</summary>
    public static string? Refuse(IReadOnlyList<string> globs)
    {
        if (globs.Count == 0)
        {
            return "it names no files";
        }

        var wrong = globs.FirstOrDefault(g => Array.Exists(Foreign, f => g.Contains(f, StringComparison.Ordinal)) || g.Any(char.IsControl));
        return wrong is null ? null : $"the glob {ValueText.Quote(wrong)} uses classes or groups, which path patterns do not have";
    }

    /// <summary>A pattern for what lies in the folders that a glob means.</summary>
    public static string Below(string glob) => glob.TrimEnd('/') + "/**";

    /// <summary>
    /// The usual spellings of the last segment: as written, lower, upper and title case. Path patterns know case, and every mixture of
    /// it would be too many.
    /// </summary>
    public static IEnumerable<string> Spellings(string glob)
    {
        var start = glob.AsSpan().LastIndexOfAny("/}") + 1;
        start = start == glob.Length || start == 0 ? glob.StartsWith('!') ? 1 : 0 : start;
        var (folder, name) = (glob[..start], glob[start..]);
        var dot = name.IndexOf('.', StringComparison.Ordinal) is var i and > 0 ? i : name.Length;
        var (stem, rest) = (name[..dot], name[dot..]);
        var lower = stem.ToLowerInvariant();
        var letter = lower.AsSpan().IndexOfAnyInRange('a', 'z');
        string[] names =
        [
            name,
            lower + rest.ToLowerInvariant(),
            stem.ToUpperInvariant() + rest,
            letter < 0 ? name : lower[..letter] + char.ToUpperInvariant(lower[letter]) + lower[(letter + 1)..] + rest,
        ];
        return names.Distinct(StringComparer.Ordinal).Select(n => folder + n);
    }
}
