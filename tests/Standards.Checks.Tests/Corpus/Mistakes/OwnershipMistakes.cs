namespace Standards.Checks.Tests.Corpus;

/// <summary>Of CODEOWNERS.</summary>
internal static class OwnershipMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(".github/CODEOWNERS", "/src/ @acme/payments @acme/platform", "/source/ @acme/payments @acme/platform"),
        new(".github/CODEOWNERS", "/ops/ @acme/payments @acme/sre", "/ops/ payments"),
        new(".github/CODEOWNERS", "", null),
    ];
}
