namespace Standards.Checks.Tests.Corpus;

/// <summary>Of what only people know about a repository, and of text of templates that is called done.</summary>
internal static class SetupMistakes
{
    private const string Cost = "ops/cost.yml";

    private const string List = "docs/SETUP.md";

    private static readonly Mistake Fresh = new(
        ".standards/template.json",
        "",
        """
            {
              "template": "std-service",
              "version": "1.2.3",
              "name": "Orders",
              "answers": { "createdOn": "2026-11-20" }
            }

            """);

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(Cost, "last_review: 2026-11-02", "last_review: never") { Also = Fresh },
        new(Cost, "last_review: 2026-11-02", "last_review: never"),
        new(Cost, "monthly: 1000", "monthly: unknown") { Also = new(List, "", Item("x", "budgets.production.monthly")) { Also = Fresh } },
        new(List, "", Item(" ", "review.last_review")),
        new("docs/rfc/0001-adopt-cursor-paging.md", "Offsets skip rows when data changes.", "Not written yet: what is wrong today, for whom, with numbers."),
        new("docs/security/threat-model.md", "# Threat model\n", "# Threat model\n\nReviewed: 2026-11-02. Nothing below is assessed before its row says so.\n"),
    ];

    private static string Item(string box, string key) => $"# Setup\n\n- [{box}] [{Cost}](../{Cost}) `{key}`: what it costs\n";
}
