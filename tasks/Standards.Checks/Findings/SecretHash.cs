using Standards.Checks.Catalog;

namespace Standards.Checks.Findings;

/// <summary>By what a value that must not be written down is known, and which rules are about such values.</summary>
internal static class SecretHash
{
    /// <summary>Digits of the hash by which a value is named.</summary>
    public const int HashLength = 16;

    private static readonly HashSet<string> Rules =
        RuleCatalog.All.Where(rule => rule.Traits.HasFlag(RuleTraits.Value)).Select(rule => rule.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether findings of a rule are each about one value.</summary>
    public static bool AreOfValues(string rule) => Rules.Contains(rule);

    /// <summary>Whether a finding can be known again: one that only says that there are more names no value.</summary>
    public static bool IsLasting(Finding finding) => finding.ValueHash.Length > 0 || !finding.Rule.Traits.HasFlag(RuleTraits.Value);

    /// <summary>Whether a text is what the baseline knows a finding of these rules by.</summary>
    public static bool IsLasting(string text) =>
        text.Length == "value ".Length + HashLength && text.StartsWith("value ", StringComparison.Ordinal) && IsHash(text.AsSpan("value ".Length));

    /// <summary>Whether a text is the hash of a value.</summary>
    public static bool IsHash(ReadOnlySpan<char> text) => text.Length == HashLength && text.IndexOfAnyExcept("0123456789abcdef") < 0;

    /// <summary>Whether a text is one hash or several with blanks between.</summary>
    public static bool AreHashes(string text)
    {
        foreach (var range in text.AsSpan().Split(' '))
        {
            if (!IsHash(text.AsSpan(range)))
            {
                return false;
            }
        }

        return true;
    }
}
