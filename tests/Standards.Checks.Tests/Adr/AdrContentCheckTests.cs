using Standards.Checks.Policies;
using Standards.Checks.Rules.Adr;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Adr;

public class AdrContentCheckTests
{
    private const string Path = Records.Path;

    private const string Good = """
        # 1. Use Postgres

        Date: 2024-01-02
        Deciders: @orders
        Tags: storage

        ## Status

        Accepted

        ## Context

        Orders need transactions.

        ## Alternatives considered

        ### SQLite

        - Pros: small.
        - Cons: one writer.

        ### A file

        Good, because simple. Bad, because slow.

        ## Decision

        We use Postgres.

        ## Consequences

        - Risks: nobody has run it.
        - Mitigations: a managed cluster.
        - Rollback: the old store is kept for a month.

        """;

    [Fact]
    public void Good_record_is_silent() => Assert.Empty(Check(new AdrContentCheck(), Path, Good));

    [Theory]
    [InlineData(Records.Nygard)]
    [InlineData(Records.Madr)]
    public void Records_of_others_are_silent(string text) => Assert.Empty(Check(new AdrContentCheck(), Path, text, ServiceClass.Repository));

    [Theory]
    [InlineData("Superseded by [2](0002-b.md)")]
    [InlineData("Rejected")]
    [InlineData("Done")]
    public void Records_that_nobody_decides_by_are_silent(string status) =>
        Assert.Empty(Check(new AdrContentCheck(), Path, $"# 1. A\n\nStatus: {status}\n\n## Alternatives\n"));

    [Fact]
    public void Record_of_a_product_needs_alternatives_people_and_risks() => Assert.Equal(
        [
            $"STD3119 {Path}(0,0): the record has no section 'Alternatives'. Add the heading '## Alternatives considered' and below it one "
                + $"item for each alternative.",
            $"STD3121 {Path}(0,0): the record has no 'Deciders'. Add the line 'Deciders: @team' below the title.",
            $"STD3121 {Path}(0,0): the record has no 'Tags'. Add the line 'Tags: messaging' below the title.",
            $"STD3122 {Path}(0,0): the accepted record says nothing about risks, mitigations, rollback. Add the line '- Risks: …' to the consequences.",
        ],
        Check(new AdrContentCheck(), Path, Records.Nygard));

    [Theory]
    [InlineData("- SQLite: small", "the record names only one alternative")]
    [InlineData("- SQLite\n  - small\n  - one writer\n", "the record names only one alternative")]
    [InlineData("| Option |\n|---|\n| SQLite |\n", "the record names only one alternative")]
    [InlineData("### SQLite\n\n#### Pros\n\nGood.\n\n#### Cons\n\nBad.\n", "the record names only one alternative")]
    [InlineData("<!-- which? -->", "the record names no alternative")]
    public void Few_alternatives_are_said_to_all(string alternatives, string message) => Assert.Equal(
        [$"STD3119 {Path}(5,1): {message}. Write one item of a list, or one sub-heading, for each alternative, doing nothing included."],
        Check(new AdrContentCheck(), Path, $"""
            # 1. A

            Status: Proposed

            ## Considered Options

            {alternatives}

            """, ServiceClass.Repository));

    [Theory]
    [InlineData("* SQLite\n* A file")]
    [InlineData("1. SQLite\n2. A file")]
    [InlineData("**SQLite**: good, small; bad, one writer\n\n**A file**: good, simple; bad, slow\n")]
    [InlineData("We looked at SQLite and at a file.")]
    [InlineData("| Option |\n|---|\n| SQLite |\n| A file |\n")]
    public void Other_forms_of_alternatives_count(string alternatives) =>
        Assert.Empty(Check(new AdrContentCheck(), Path, $"""
            # 1. A

            Status: Accepted

            ## Alternatives

            {alternatives}

            ## Consequences

            x

            """, ServiceClass.Repository));

    [Theory]
    [InlineData("- Pros: small.\n", "for it")]
    [InlineData("- Cons: one writer.\n", "against it")]
    [InlineData("- Pros: small.\n- Cons: one writer.\n", "for it and nothing against it")]
    public void Alternative_that_was_not_weighed_is_found(string without, string missing) => Assert.Equal(
        [$"STD3120 {Path}(17,1): the alternative 'SQLite' has nothing {missing}. Write 'Pros: …' and 'Cons: …' below it."],
        Check(new AdrContentCheck(), Path, Good.Replace(without, "", StringComparison.Ordinal), ServiceClass.Repository));

    [Theory]
    [InlineData("It would be the only one with a negative impact.", 0)]
    [InlineData("Pros: one place for everything.", 2)]
    [InlineData("#### Drawbacks\n\nIt is slow.", 2)]
    public void Prose_of_others_is_judged_where_one_alternative_has_labels(string first, int count)
    {
        var text = $"""
            # 1. A

            Status: Proposed

            ## Considered Options

            ### Option 1

            {first}

            ### Option 2

            It would give us a single place, and present all the risks.

            """;

        Assert.Equal(
            count, Check(new AdrContentCheck(), Path, text, ServiceClass.Repository).Count(line => line.StartsWith("STD3120", StringComparison.Ordinal)));
        Assert.Equal(2, Check(new AdrContentCheck(), Path, text).Count(line => line.StartsWith("STD3120", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("- Date: 2026-01-02\n- Status: Proposed", "- Deciders: @team")]
    [InlineData("* **Status**: Proposed", "* **Deciders**: @team")]
    [InlineData("## Status: Proposed", "Deciders: @team")]
    [InlineData("## Status\n\nProposed", "Deciders: @team")]
    public void Missing_deciders_are_written_as_the_header_is(string header, string line) => Assert.Equal(
        $"STD3121 {Path}(0,0): the record has no 'Deciders'. Add the line '{line}' below the title.",
        Check(new AdrContentCheck(), Path, $"# 1. A\n\n{header}\n\n## Alternatives\n\n- A\n- B\n").First(
            f => f.Contains("'Deciders'", StringComparison.Ordinal)));

    [Fact]
    public void Empty_deciders_are_said_to_all()
    {
        Assert.Equal(
            [$"STD3121 {Path}(4,1): 'Deciders' of the record is empty. Write 'Deciders: @team'."],
            Check(new AdrContentCheck(), Path, Good.Replace("Deciders: @orders", "Deciders:", StringComparison.Ordinal), ServiceClass.Repository));
        Assert.Equal(
            [$"STD3121 {Path}(0,0): the record has no 'Tags'. Add the line 'tags: messaging' to the front matter."],
            Check(new AdrContentCheck(), Path, """
                ---
                status: proposed
                decision-makers: [anna]
                ---
                # A

                ## Alternatives

                - A
                - B

                """));
    }

    [Fact]
    public void Missing_rollback_is_found() => Assert.Equal(
        [$"STD3122 {Path}(0,0): the accepted record says nothing about rollback. Add the line '- Rollback: …' to the consequences."],
        Check(new AdrContentCheck(), Path, Good.Replace("- Rollback: the old store is kept for a month.\n", "", StringComparison.Ordinal)));

    [Fact]
    public void Hostile_record_is_limited() => Assert.Equal(
        1001,
        Check(
            new AdrContentCheck(),
            Path,
            "# 1. A\n\nStatus: Accepted\n\n## Alternatives\n\n" + "### B\n\nPros: y\n\n" + string.Concat(Enumerable.Repeat("### A\n\nx\n\n", 50_000)),
            ServiceClass.Repository).Length);

    [Fact]
    public void Unreadable_record_is_left_to_others()
    {
        Assert.Empty(Check(new AdrContentCheck(), Path, "# A\0"));
        Assert.Empty(Check(new AdrContentCheck(), Path, "Status: Accepted\n\n" + new string('>', 100_000)));
    }
}
