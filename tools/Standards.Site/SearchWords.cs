using System.Text.RegularExpressions;

namespace Standards.Site;

/// <summary>The words of a text as the index knows them; <c>words()</c> of <c>site.js</c> does the same to a query.</summary>
internal static partial class SearchWords
{
    /// <summary>In nearly every section, so that they would tell nothing apart; ordered.</summary>
    public static IReadOnlySet<string> Frequent { get; } = new SortedSet<string>(
        [
            "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "has", "have", "in", "is", "it", "its", "no", "not", "of", "on", "or", "that",
            "the", "their", "then", "they", "thi", "to", "when", "which", "with",
        ],
        StringComparer.Ordinal);

    /// <summary>Words in lower case, without the <c>s</c> of a plural; in order, with repetitions.</summary>
    public static IEnumerable<string> Of(string text) =>
        Word().Matches(text.ToLowerInvariant()).Select(match => Singular(match.Value)).Where(word => !Frequent.Contains(word));

    private static string Singular(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;

    [GeneratedRegex("[a-z0-9]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
