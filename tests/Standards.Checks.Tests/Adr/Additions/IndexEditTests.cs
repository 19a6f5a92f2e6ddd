using Standards.Checks.Commands.AdrAdditions;

namespace Standards.Checks.Tests.Adr.Additions;

public class IndexEditTests
{
    private const string Index = "docs/adr/README.md";

    [Theory]
    [InlineData("- [ADR-0001](0001-a.md)\n- [ADR-0002](0002-b.md)\n", "- [ADR-0001](0001-a.md)\n- [ADR-0002](0002-b.md)\n- [ADR-0003](0003-use-it.md)\n")]
    [InlineData(
        "- [ADR-0001](0001-a.md)\r\n- [ADR-0002](0002-b.md)\r\n", "- [ADR-0001](0001-a.md)\r\n- [ADR-0002](0002-b.md)\r\n- [ADR-0003](0003-use-it.md)\r\n")]
    [InlineData(
        "* [1. Use Postgres](0001-a.md)\n* [2. Use Postgres](0002-b.md)",
        "* [1. Use Postgres](0001-a.md)\n* [2. Use Postgres](0002-b.md)\n* [3. Use it](0003-use-it.md)")]
    [InlineData(
        "- [0002](0002-b.md) Use Postgres, Accepted\n- [0001](0001-a.md) Use Postgres, Accepted\n\nEnd.\n",
        "- [0003](0003-use-it.md) Use it, Proposed\n- [0002](0002-b.md) Use Postgres, Accepted\n- [0001](0001-a.md) Use Postgres, Accepted\n\nEnd.\n")]
    [InlineData(
        "| No | Title | Status | Day |\n|---|---|---|---|\n| 2 | [Use Postgres](./0002-b.md) | accepted | 2024-01-02 |\n\n## Other\n",
        "| No | Title | Status | Day |\n|---|---|---|---|\n| 2 | [Use Postgres](./0002-b.md) | accepted | 2024-01-02 |\n"
            + "| 3 | [Use it](./0003-use-it.md) | proposed | 2026-11-21 |\n\n## Other\n")]
    public void Line_is_added_in_the_form_of_the_newest(string index, string expected)
    {
        using var repository = Repository(index);

        var addition = AdrAdder.Plan(repository.Context(), new AdrRequest("Use it"));

        Assert.Equal([(Index, "# Decisions\n\n" + expected)], addition.Edits);
        Assert.Empty(addition.Remarks);
    }

    [Theory]
    [InlineData("- [ADR-0001](0001-a.md)\n- [ADR-0002](0002-b.md), because of the fire\n")]
    [InlineData("- [ADR-0001](0001-a.md)\n- [ADR-0002](0002-b.md)\n  on storage\n")]
    [InlineData("We decided [ADR-0001](0001-a.md) and\n[ADR-0002](0002-b.md)\n")]
    public void Form_that_is_not_known_stays_and_the_line_is_said(string index)
    {
        using var repository = Repository(index);

        var addition = AdrAdder.Plan(repository.Context(), new AdrRequest("Use it"));

        Assert.Empty(addition.Edits);
        Assert.Equal("docs/adr/README.md has a form of its own and was not changed: add '- [ADR-0003](0003-use-it.md)' to it", Assert.Single(addition.Remarks));
    }

    [Fact]
    public void Page_that_lists_no_record_is_no_index()
    {
        using var repository = Repository("The records are the files of this folder.\n");

        var addition = AdrAdder.Plan(repository.Context(), new AdrRequest("Use it"));

        Assert.Empty(addition.Edits);
        Assert.Empty(addition.Remarks);
    }

    private static TestRepository Repository(string index) => new TestRepository()
        .With("docs/adr/0001-a.md", Records.Nygard)
        .With("docs/adr/0002-b.md", Records.Replace(Records.Nygard, "# 1. ", "# 2. "))
        .With(Index, "# Decisions\n\n" + index);
}
