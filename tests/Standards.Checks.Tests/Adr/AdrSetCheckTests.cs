using static Standards.Checks.Tests.Adr.Records;

namespace Standards.Checks.Tests.Adr;

public class AdrSetCheckTests
{
    private static readonly string Plain = WithStatus("Accepted");

    [Fact]
    public void Good_records_of_each_style_are_silent() => Assert.Empty(CheckSet(
        ("0001-a.md", Nygard),
        ("0002-b.md", Replace(Madr, "status: accepted", "status: superseded by [ADR-0003](0003-c.md)")),
        ("0003-c.md", Replace(Bold, "- **Date", "- **Supersedes**: [ADR-0002](0002-b.md)\n- **Date")),
        ("README.md", "[gone](0009-gone.md)")));

    [Fact]
    public void No_records_are_silent() => Assert.Empty(CheckSet());

    [Fact]
    public void Duplicate_number_fires_at_the_second() => FindingAssert.Only(
        CheckSet(("0001-a.md", Plain), ("0001-b.md", Plain), ("0002-c.md", Plain)),
        "STD3102", "docs/adr/0001-b.md", 0, 0, "number 0001 is also the number of 0001-a.md", "Rename the file to '0003-b.md'");

    [Fact]
    public void Duplicate_number_is_kept_by_the_older_record() => FindingAssert.Only(
        CheckSet(("0001-a.md", Replace(Plain, "Date: 2024-01-02", "Date: 2024-01-03")), ("0001-b.md", Plain)),
        "STD3102", "docs/adr/0001-a.md", 0, 0, "number 0001 is also the number of 0001-b.md", "Rename the file to '0002-a.md'");

    [Fact]
    public void Duplicate_number_is_kept_by_the_record_that_others_link_to() => FindingAssert.Only(
        CheckSet(("0001-a.md", Plain), ("0001-b.md", Plain), ("0002-c.md", WithStatus("Accepted\n\nSee [B](0001-b.md)"))),
        "STD3102", "docs/adr/0001-a.md", 0, 0, "number 0001 is also the number of 0001-b.md", "Rename the file to '0003-a.md'");

    [Fact]
    public void Duplicate_number_is_kept_by_the_record_that_git_tracks()
    {
        using var repository = new TestRepository().WithUntracked("docs/adr/0001-a.md", Plain).With("docs/adr/0001-b.md", Plain);
        var finding = Assert.Single(repository.Run(new Standards.Checks.Rules.Adr.AdrSetCheck()));
        Assert.Equal(("docs/adr/0001-a.md", "Rename the file to '0002-a.md'"), (finding.Path, finding.Fix));
    }

    [Fact]
    public void New_record_behind_a_gap_is_renamed()
    {
        using var repository = new TestRepository().With("docs/adr/0001-a.md", Plain).WithUntracked("docs/adr/0003-c.md", Replace(Plain, "# Use", "# 3. Use"));
        var finding = Assert.Single(repository.Run(new Standards.Checks.Rules.Adr.AdrSetCheck()));
        Assert.Equal(
            "Rename the file to '0002-c.md', and its heading to '# 2. Use Postgres', or restore the removed record", finding.Fix);
    }

    [Fact]
    public void Duplicate_numbers_get_different_free_numbers() => Assert.Equal(
        ["Rename the file to '0002-b.md'", "Rename the file to '0003-c.md'"],
        CheckSet(("0001-a.md", Plain), ("0001-b.md", Plain), ("0001-c.md", Plain)).Select(finding => finding.Fix));

    [Fact]
    public void Gap_fires_behind_it() => FindingAssert.Only(
        CheckSet(("0001-a.md", Plain), ("0003-c.md", Plain)),
        "STD3104", "docs/adr/0003-c.md", 0, 0, "number 0002 is missing before this record", "Restore the removed record, or rename the file to '0002-c.md'");

    [Fact]
    public void Wide_gap_is_one_finding() => FindingAssert.Only(
        CheckSet(("0001-a.md", Plain), ("9999-c.md", Plain)),
        "STD3104",
        "docs/adr/9999-c.md",
        0,
        0,
        "numbers 0002 to 9998 are missing before this record",
        "Restore the removed records, or rename the file to '0002-c.md'");

    [Theory]
    [InlineData("0002-a.md", "0002")]
    [InlineData("0000-a.md", "0000")]
    public void First_record_that_is_not_number_one_fires(string name, string number) => FindingAssert.Only(
        CheckSet((name, Plain)),
        "STD3104",
        "docs/adr/" + name,
        0,
        0,
        $"the first record has number {number}, not 0001",
        "Rename the file to '0001-a.md', or restore the removed records");

    [Fact]
    public void Misnamed_record_keeps_its_number() => Assert.Equal(
        ["Rename the file to '0002-b.md'", "Rename the file to '0004-notes.md'"],
        CheckSet(("0001-a.md", Plain), ("2_B.md", Plain), ("0003-c.md", Plain), ("notes.md", Plain)).Select(finding => finding.Fix));

    [Theory]
    [InlineData("See [x](0009-x.md).", 5, "0009-x.md")]
    [InlineData("See [x](./0009-x.md#decision).", 5, "./0009-x.md#decision")]
    [InlineData("See [x](../adr/0009-x.md?plain=1).", 5, "../adr/0009-x.md?plain=1")]
    [InlineData("[x](/docs/adr/0009%2Dx.md)", 1, "/docs/adr/0009%2Dx.md")]
    [InlineData("* See **[x][1]**\n\n[1]: 0009-x.md", 9, "0009-x.md")]
    public void Link_to_missing_record_fires(string text, int column, string url) => FindingAssert.Only(
        CheckSet(("0001-a.md", Replace(Nygard, "We use Postgres.", text))),
        "STD3113",
        "docs/adr/0001-a.md",
        15,
        column,
        $"link '{url}' points to a record that does not exist",
        "Write the file name of an existing record, or restore the removed one");

    [Fact]
    public void Link_to_renamed_record_suggests_its_name()
    {
        var finding = Assert.Single(CheckSet(("0001-a.md", Nygard), ("0002-b.md", WithStatus("Accepted\n\nSee [A](0001-A.md)"))));
        Assert.Equal(("STD3113", 9, "Write '0001-a.md'"), (finding.Rule.Id, finding.Line, finding.Fix));
    }

    [Fact]
    public void Number_of_missing_record_fires() => FindingAssert.Only(
        CheckSet(("0001-a.md", WithStatus("Superseded by ADR-9"))),
        "STD3113",
        "docs/adr/0001-a.md",
        7,
        15,
        "'ADR-0009' is a record that does not exist",
        "Write the file name of an existing record, or restore the removed one");

    [Theory]
    [InlineData("[a](0001-a.md), [b](0001-a.md#context), [self](#context), [](0001-a.md)")]
    [InlineData("[x](../guide/0009-x.md), [y](sub/0009-y.md), [z](../../0009-z.md)")]
    [InlineData("[x](https://example.org/docs/adr/0009-x.md), [m](mailto:a@example.org)")]
    [InlineData("[d](diagram.png), [i](README.md), [t](0000-template.md), ![x](0009-x.png)")]
    [InlineData("`[x](0009-x.md)`\n\n```\n[x](0009-x.md)\n```\n\n<!-- [x](0009-x.md) -->")]
    [InlineData("ADR-0009 is not written yet.")]
    public void Other_links_are_silent(string text) => Assert.Empty(CheckSet(("0001-a.md", Replace(Nygard, "We use Postgres.", text))));

    [Fact]
    public void Superseded_by_without_answer_fires() => FindingAssert.Only(
        CheckSet(("0001-a.md", WithStatus("Superseded by [ADR 2](0002-b.md)")), ("0002-b.md", Plain)),
        "STD3114", "docs/adr/0001-a.md", 7, 15,
        "the record is superseded by 0002-b.md, which does not say that it supersedes this one",
        "Write 'Supersedes [ADR-0001](0001-a.md)' in docs/adr/0002-b.md");

    [Fact]
    public void Supersedes_without_answer_fires() => FindingAssert.Only(
        CheckSet(("0001-a.md", Plain), ("0002-b.md", Replace(Madr, "status: accepted", "status: accepted\nsupersedes: ADR-0001"))),
        "STD3114", "docs/adr/0002-b.md", 3, 13,
        "the record supersedes 0001-a.md, which does not say that it is superseded",
        "Write 'Superseded by [ADR-0002](0002-b.md)' in docs/adr/0001-a.md");

    [Theory]
    [InlineData("Accepted\n\nSupersedes [ADR 1](0001-a.md)")]
    [InlineData("Accepted\n\nSupercedes [1. Use MySQL](0001-a.md)")]
    [InlineData("Accepted\n\n[Supersedes ADR 1](0001-a.md)")]
    [InlineData("Accepted. Supersedes ADR-1.")]
    [InlineData("Accepted, replaces [ADR 1](0001-a.md)")]
    [InlineData("Accepted\n\n**Supersedes:** [ADR 1](0001-a.md)")]
    [InlineData("Accepted\n\n## Supersedes\n\n- [ADR 1](0001-a.md)")]
    [InlineData("Accepted\n\n## Links\n\n* Supersedes [ADR 1](0001-a.md)")]
    [InlineData("Accepted\n\n## Links\n\nThis decision supersedes [ADR 1](0001-a.md).")]
    public void Supersession_on_both_sides_is_silent(string status) => Assert.Empty(CheckSet(
        ("0001-a.md", WithStatus("Superseded by [ADR 2](0002-b.md)")), ("0002-b.md", WithStatus(status))));

    [Fact]
    public void Supersession_of_several_is_silent() => Assert.Empty(CheckSet(
        ("0001-a.md", WithStatus("Superseded by [ADR 3](0003-c.md)")),
        ("0002-b.md", Replace(Madr, "status: accepted", "status: superseded\nsuperseded_by: 3")),
        ("0003-c.md", Replace(Madr, "status: accepted", "status: accepted\nsupersedes:\n  - 0001-a.md\n  - ADR-2"))));

    [Fact]
    public void Deprecated_in_favour_of_another_needs_no_answer() => Assert.Empty(CheckSet(
        ("0001-a.md", WithStatus("Deprecated, see [ADR 2](0002-b.md)")), ("0002-b.md", Plain)));

    [Fact]
    public void Cycle_fires_once_at_its_first_record() => FindingAssert.Only(
        CheckSet(
            ("0001-a.md", WithStatus("""
                Accepted

                Supersedes [3](0003-c.md)

                Superseded by [2](0002-b.md)
                """)),
            ("0002-b.md", WithStatus("""
                Accepted

                Supersedes [1](0001-a.md)

                Superseded by [3](0003-c.md)
                """)),
            ("0003-c.md", WithStatus("""
                Accepted

                Supersedes [2](0002-b.md)

                Superseded by [1](0001-a.md)
                """))),
        "STD3116", "docs/adr/0001-a.md", 9, 12,
        "supersession has a cycle: 0001-a.md supersedes 0003-c.md supersedes 0002-b.md supersedes 0001-a.md",
        "Write 'Superseded by' and a link to the newer record in the older one, instead of the statement that it supersedes it");

    [Fact]
    public void Chain_is_no_cycle() => Assert.Empty(CheckSet(
        ("0001-a.md", WithStatus("Superseded by [2](0002-b.md)")),
        ("0002-b.md", WithStatus("Superseded by [3](0003-c.md)\n\nSupersedes [1](0001-a.md)")),
        ("0003-c.md", WithStatus("Accepted\n\nSupersedes [2](0002-b.md)"))));

    [Fact]
    public void Two_that_supersede_each_other_are_a_cycle()
    {
        var findings = CheckSet(
            ("0001-a.md", WithStatus("Accepted\n\nSupersedes [2](0002-b.md)")),
            ("0002-b.md", WithStatus("Accepted\n\nSupersedes [1](0001-a.md)")));
        var finding = Assert.Single(findings);
        Assert.Equal(("STD3116", "supersession has a cycle: 0001-a.md supersedes 0002-b.md supersedes 0001-a.md"), (finding.Rule.Id, finding.Message));
    }

    [Fact]
    public void Unreadable_record_does_not_stop_the_others()
    {
        using var repository = new TestRepository()
            .With("docs/adr/0001-a.md", [0x00, 0x01, 0xFF])
            .With("docs/adr/0002-b.md", WithStatus("Accepted\n\nSupersedes [1](0001-a.md)"))
            .With("docs/adr/0004-d.md", Plain);
        var finding = Assert.Single(repository.Run(new Standards.Checks.Rules.Adr.AdrSetCheck()));
        Assert.Equal(("STD3104", "docs/adr/0004-d.md"), (finding.Rule.Id, finding.Path));
    }
}
