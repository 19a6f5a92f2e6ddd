namespace Standards.Checks.Engine.Exemptions;

/// <summary>Names of people and teams, as they are compared.</summary>
internal static class PersonName
{
    /// <summary>Without case, blanks and a leading @: '@Jane Doe' and 'jane.doe' may be two people; '@jane' and 'Jane' are not.</summary>
    public static string Of(string name) => string.Concat(name.TrimStart('@').Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
