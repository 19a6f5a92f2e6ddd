namespace Standards.Checks.Tests.Corpus;

/// <summary>Of CODEOWNERS.</summary>
internal static class OwnershipMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(".github/CODEOWNERS", "/src/ @acme/payments @acme/platform", "/source/ @acme/payments @acme/platform"),
        new(".github/CODEOWNERS", "/ops/ @acme/payments @acme/sre", "/ops/ payments"),
        new(".github/CODEOWNERS", "", null),
        // Written by a tool, a line for each file, and moved to the root where the tool writes it.
        new("CODEOWNERS", "", string.Concat(Enumerable.Range(0, 70_000).Select(i => $"/src/Orders.Domain/Generated/Model{i:D5}.cs @acme/payments\n")))
        {
            Also = new(".github/CODEOWNERS", "", null),
        },
        new(".github/CODEOWNERS", "/ops/ @acme/payments @acme/sre", "/ops/ @acme/payments @acme/sre\n/src/ @acme/payments @acme/security"),
        new(".github/CODEOWNERS", "/api/ @acme/payments @acme/architecture\n", "/api/ @acme/payments @acme/architecture\n/docs/ @acme/payments\n"),
        new(".github/CODEOWNERS", "* @acme/payments\n", ""),
        new("standards.yml", "tier: 4\n", "tier: 4\nownership:\n  critical: [scripts/**]\n"),
        new(".github/CODEOWNERS", "/cmd/ @acme/payments @acme/platform", "/cmd/"),
        new("CODEOWNERS", "", "* @acme/payments\n"),
        new("ops/service.yml", "criticality: standard", "criticality: critical")
        {
            Also = new(".github/CODEOWNERS", "/cmd/ @acme/payments @acme/platform", "/cmd/ @alice"),
        },
    ];
}
