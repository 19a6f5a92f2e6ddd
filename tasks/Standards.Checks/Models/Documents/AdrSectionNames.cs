using System.Text.RegularExpressions;

namespace Standards.Checks.Models.Documents;

/// <summary>Recognises the required sections under the headings in use. Clause: <c>adr-template-sections</c>.</summary>
internal static partial class AdrSectionNames
{
    // The names of MADR for what the handbook calls otherwise.
    private static readonly Dictionary<string, string[]> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Alternatives"] = ["Considered Options", "Options Considered", "Options", "Considered Alternatives", "Pros and Cons of the Options"],
        ["Consequences"] = ["Positive Consequences", "Negative Consequences"],
    };

    // Headings that begin with a required name but hold something else.
    private static readonly Dictionary<string, string[]> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Decision"] = ["Decision Driver", "Decision Maker", "Decision Date", "Decision Criteria"],
    };

    /// <summary>A heading's text without a number in front (<c>2.1. Context</c>).</summary>
    public static string Strip(string heading) => heading[Numbering().Match(heading).Length..].Trim();

    /// <summary>Whether a stripped heading is the required section, alone or with more words behind.</summary>
    public static bool Matches(string heading, string required)
    {
        if (Others.TryGetValue(required, out var others) && Array.Exists(others, other => heading.StartsWith(other, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        return BeginsWith(heading, required)
            || (Synonyms.TryGetValue(required, out var synonyms) && Array.Exists(synonyms, synonym => BeginsWith(heading, synonym)));
    }

    /// <summary>Whether a heading begins with a name as whole words, in any case.</summary>
    public static bool BeginsWith(string heading, string name) =>
        heading.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (heading.Length == name.Length || !char.IsLetterOrDigit(heading[name.Length]));

    [GeneratedRegex(@"^([0-9]+(\.[0-9]+)*[.):]?\s+|[^\p{L}\p{N}]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Numbering();
}
