namespace Standards.Checks.Findings;

/// <summary>Which rules are about a value that must not be written down: STD5001 to STD5029.</summary>
internal static class SecretHash
{
    /// <summary>Digits of the hash by which a value is named.</summary>
    public const int HashLength = 16;

    private const string First = "STD5001";
    private const string Last = "STD5029";

    /// <summary>Whether findings of a rule are each about one value.</summary>
    public static bool AreOfValues(string rule) =>
        rule.Length == First.Length && string.Compare(rule, First, StringComparison.OrdinalIgnoreCase) >= 0 && string.Compare(rule, Last, StringComparison.OrdinalIgnoreCase) <= 0;

    /// <summary>Whether a finding can be known again: one that only says that there are more names no value.</summary>
    public static bool IsLasting(Finding finding) => finding.ValueHash.Length > 0 || !AreOfValues(finding.Rule.Id);

    /// <summary>Whether a text is what the baseline knows a finding of these rules by.</summary>
    public static bool IsLasting(string text) => text.Length == "value ".Length + HashLength && text.StartsWith("value ", StringComparison.Ordinal) && IsHash(text.AsSpan("value ".Length));

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
