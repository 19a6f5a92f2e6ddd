namespace Standards.Checks.Engine.Exemptions;

/// <summary>What holds for everybody who grants an exception, in a waiver or for the baseline.</summary>
internal static class ExemptionTerms
{
    /// <summary>How many days ahead an exception may end.</summary>
    public const int MaxDays = 180;

    // '@Jane Doe' and 'jane.doe' may be two people; '@jane' and 'Jane' are not.
    /// <summary>Whether two names are of one person.</summary>
    public static bool AreSame(string name, string other) => Person(name) == Person(other);

    /// <summary>A name as it is compared.</summary>
    public static string Person(string name) => string.Concat(name.TrimStart('@').Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
