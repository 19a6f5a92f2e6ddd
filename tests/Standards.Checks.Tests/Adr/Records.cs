using Standards.Checks.Findings;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Adr;

/// <summary>Good records of each style, and short ways to check one.</summary>
internal static class Records
{
    public const string Path = "docs/adr/0001-use-postgres.md";

    public const string Nygard = """
        # 1. Use Postgres

        Date: 2024-01-02

        ## Status

        Accepted

        ## Context

        Orders need transactions.

        ## Decision

        We use Postgres.

        ## Consequences

        Operations learn Postgres.

        """;

    public const string Madr = """
        ---
        status: accepted
        date: 2024-01-02
        decision-makers: [anna, boris]
        ---

        # Use Postgres

        ## Context and Problem Statement

        Orders need transactions.

        ## Decision Drivers

        ## Considered Options

        * Postgres
        * SQLite

        ## Decision Outcome

        Chosen option: "Postgres", because it runs in our clusters.

        ### Consequences

        * Good, because operations know it.

        """;

    public const string Bold = """
        # ADR-0001: Use Postgres

        - **Status**: Accepted
        - **Date:** 2024-01-02

        ## 1. Context

        Orders need transactions.

        ## 2. Decision

        We use Postgres.

        ## 3. Consequences

        Operations learn Postgres.

        """;

    /// <summary>The three styles by name, for theories.</summary>
    public static TheoryData<string> Styles => [Nygard, Madr, Bold];

    /// <summary>Findings of the record check in one record.</summary>
    public static IReadOnlyList<Finding> Check(string text, string path = Path, AdrPolicy? policy = null)
    {
        using var repository = new TestRepository().With(path, text);
        return repository.Run(new Standards.Checks.Rules.Adr.AdrRecordCheck(), Policy.Default.With(policy ?? new AdrPolicy()));
    }

    /// <summary>Findings of the record check in the Nygard record with one text replaced.</summary>
    public static IReadOnlyList<Finding> CheckWith(string old, string with) => Check(Replace(Nygard, old, with));

    /// <summary>Findings of the set check over records, given as name and text.</summary>
    public static IReadOnlyList<Finding> CheckSet(params (string Name, string Text)[] records)
    {
        using var repository = new TestRepository();
        foreach (var (name, text) in records)
        {
            repository.With("docs/adr/" + name, text);
        }

        return repository.Run(new Standards.Checks.Rules.Adr.AdrSetCheck());
    }

    /// <summary>A Nygard record with a title and lines of status.</summary>
    public static string WithStatus(string status) => Replace(Replace(Nygard, "# 1. ", "# "), "Accepted", status);

    public static string Replace(string text, string old, string with)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, with, StringComparison.Ordinal);
    }
}
