using Standards.Checks.Commands.AdrAdditions;
using Standards.Checks.Findings;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Adr;

namespace Standards.Checks.Tests.Adr.Additions;

public class AdrAdderTests
{
    private const string Folder = "docs/adr/";
    private static readonly Policy Product =
        Policy.Default with { Service = new ServicePolicy { Name = "orders", Class = ServiceClass.Service, Team = "payments" } };

    [Fact]
    public void First_record_has_number_one_and_every_section()
    {
        using var repository = new TestRepository();

        var addition = Plan(repository, "Use PostgreSQL");

        Assert.Equal("docs/adr/0001-use-postgresql.md", addition.Path);
        Assert.StartsWith("""
            # 1. Use PostgreSQL

            Date: 2026-11-21
            Deciders: @payments
            Tags: architecture

            ## Status

            Proposed

            ## Context


            """, addition.Text, StringComparison.Ordinal);
        Assert.Empty(addition.Edits);
        Assert.Empty(addition.Remarks);
        AssertGreen(repository, addition);
    }

    [Theory]
    [InlineData("Use PostgreSQL", "use-postgresql")]
    [InlineData("  Grüße  über\tMünchen ", "grusse-uber-munchen")]
    [InlineData("C# and 100 % of #pragma", "c-and-100-of-pragma")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("...", "decision")]
    [InlineData("日本語", "decision")]
    [InlineData("CON", "con")]
    [InlineData("Don't use *wildcards* in [links](x.md) | tables <b>", "dont-use-wildcards-in-links-x-md-tables-b")]
    [InlineData("3 replicas", "3-replicas")]
    [InlineData("Supersedes ADR-7 by nothing", "supersedes-adr-7-by-nothing")]
    public void Any_title_gives_a_record_without_findings(string title, string slug)
    {
        using var repository = new TestRepository();

        var addition = Plan(repository, title);

        Assert.Equal($"{Folder}0001-{slug}.md", addition.Path);
        AssertGreen(repository, addition);
    }

    [Fact]
    public void Long_title_is_cut_between_words_in_the_name_only()
    {
        using var repository = new TestRepository();

        var addition = Plan(repository, string.Join(' ', Enumerable.Repeat("word", 75)));

        Assert.Equal($"""{Folder}0001-{string.Join('-', Enumerable.Repeat("word", 12))}.md""", addition.Path);
        Assert.Contains(string.Join(' ', Enumerable.Repeat("word", 75)), addition.Text, StringComparison.Ordinal);
        AssertGreen(repository, addition);
    }

    [Fact]
    public void Gap_stays_and_is_named()
    {
        using var repository = new TestRepository().With(Folder + "0001-a.md", Records.Nygard).With(Folder + "0005-b.md", Records.WithStatus("Accepted"));

        var addition = Plan(repository, "Use it");

        Assert.Equal(Folder + "0006-use-it.md", addition.Path);
        Assert.Equal(
            "numbers 0002, 0003, 0004 are not there and stay free, because a number that was given once means that record", Assert.Single(addition.Remarks));
    }

    [Theory]
    [InlineData("009-old.md", "# ADR-009: Old", "010-use-it.md", "# ADR-010: Use it\n")]
    [InlineData("0009-old.md", "# ADR 9 - Old", "0010-use-it.md", "# ADR 10 - Use it\n")]
    [InlineData("0009-old.md", "# Old", "0010-use-it.md", "# 10. Use it\n")]
    [InlineData("9999-old.md", "# 9999. Old", "10000-use-it.md", "# 10000. Use it\n")]
    public void Number_and_heading_look_like_those_of_the_newest(string old, string heading, string name, string expected)
    {
        using var repository = new TestRepository().With(Folder + old, Records.Replace(Records.Nygard, "# 1. Use Postgres", heading));

        var addition = Plan(repository, "Use it");

        Assert.Equal(Folder + name, addition.Path);
        Assert.StartsWith(expected, addition.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_of_the_policy_are_written()
    {
        using var repository = new TestRepository();
        var policy = Product.With(new AdrPolicy { Folder = "decisions", Sections = ["Context", "Alternatives", "Decision", "Consequences", "References"] });

        var addition = Plan(repository, new AdrRequest("Use it", Deciders: "anna, boris", Tags: "storage"), policy);

        Assert.Equal("decisions/0001-use-it.md", addition.Path);
        Assert.Contains("\nDeciders: anna, boris\nTags: storage\n", addition.Text, StringComparison.Ordinal);
        Assert.Contains("\n## References\n", addition.Text, StringComparison.Ordinal);
        AssertGreen(repository, addition, policy);
    }

    public static TheoryData<string, string> Statuses => new()
    {
        { "## Status\n\nAccepted\n", "## Status\n\nSuperseded by [ADR-0002](0002-use-it.md)\n" },
        { "## Status\r\n\r\nAccepted\r\n", "## Status\r\n\r\nSuperseded by [ADR-0002](0002-use-it.md)\r\n" },
        { "- **Status**: Accepted", "- **Status**: Superseded by [ADR-0002](0002-use-it.md)" },
        { "Status: Accepted on 2024-01-02", "Status: Superseded by [ADR-0002](0002-use-it.md) on 2024-01-02" },
        { "## Status\n\nDeprecated\n", "## Status\n\nSuperseded by [ADR-0002](0002-use-it.md)\n" },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Old_record_changes_by_its_status_alone(string status, string expected)
    {
        var newLine = status.Contains('\r') ? "\r\n" : "\n";
        var (before, after) = (
            "# 1. Old\n\nDate: 2024-01-02\n\n".ReplaceLineEndings(newLine),
            "\n\n## Context\n\nC \u00e4.\n\n## Decision\n\nD.\n\n## Consequences\n\nNone at all".ReplaceLineEndings(newLine));
        using var repository = new TestRepository().With(Folder + "0001-old.md", before + status + after);

        var addition = Plan(repository, new AdrRequest("Use it", "1"), Policy.Default);

        Assert.Equal([(Folder + "0001-old.md", before + expected + after)], addition.Edits);
        Assert.Contains("Supersedes [ADR-0001](0001-old.md).", addition.Text, StringComparison.Ordinal);
        Assert.Equal(newLine == "\r\n", addition.Text.Contains("\r\n", StringComparison.Ordinal));
        AssertGreen(repository, addition, Policy.Default);
    }

    [Fact]
    public void Front_matter_keeps_its_case_and_several_records_are_superseded()
    {
        using var repository = new TestRepository().With(Folder + "0001-a.md", Records.Madr).With(Folder + "0002-b.md", Records.WithStatus("Accepted"));

        var addition = Plan(repository, new AdrRequest("Use it", "0001, 2;1"), Policy.Default);

        Assert.Equal([Folder + "0001-a.md", Folder + "0002-b.md"], addition.Edits.Select(edit => edit.Path));
        Assert.Contains("\nstatus: superseded by [ADR-0003](0003-use-it.md)\n", addition.Edits[0].Text, StringComparison.Ordinal);
        Assert.Contains("Supersedes [ADR-0001](0001-a.md), [ADR-0002](0002-b.md).", addition.Text, StringComparison.Ordinal);
        AssertGreen(repository, addition, Policy.Default);
    }

    [Theory]
    [InlineData("", "", "STD0006", "the command does not say StandardsTitle")]
    [InlineData(" \t ", "", "STD0006", "the command does not say StandardsTitle")]
    [InlineData("Use [TODO]", "", "STD3117", "the title holds the placeholder '[TODO]'")]
    [InlineData("Use it", "nine", "STD0006", "Supersedes is 'nine', which holds no number")]
    [InlineData("Use it", "9", "STD3113", "there is no record with the number 9")]
    [InlineData("Use it", "99999999999999999999", "STD3113", "there is no record with the number 99999999999999999999")]
    [InlineData("Use it", "2", "STD3114", "the record is superseded by '0003-c.md' already")]
    [InlineData("Use it", "4", "STD3108", "the record has no status that could become 'Superseded'")]
    [InlineData("Use it", "5", "STD3103", "status 'Done' is not one of Proposed, Accepted, Rejected, Deprecated, Superseded")]
    [InlineData("Use it", "6", "STD3114", "the record is Rejected and decides nothing that could be superseded")]
    [InlineData("Use it", "7", "STD3108", "the status 'Accepted' is written in a form that the command cannot change")]
    [InlineData("Use it", "1 9", "STD3113", "there is no record with the number 9")]
    public void Bad_input_writes_nothing(string title, string supersedes, string rule, string message)
    {
        using var repository = new TestRepository()
            .With(Folder + "0001-a.md", Records.Nygard)
            .With(Folder + "0002-b.md", Records.WithStatus("Superseded by [ADR-0003](0003-c.md)"))
            .With(Folder + "0003-c.md", Records.WithStatus("Accepted\n\nSupersedes [ADR-0002](0002-b.md)"))
            .With(Folder + "0004-d.md", Records.Replace(Records.Nygard, "## Status\n\nAccepted\n\n", ""))
            .With(Folder + "0005-e.md", Records.WithStatus("Done"))
            .With(Folder + "0006-f.md", Records.WithStatus("Rejected"))
            .With(Folder + "0007-g.md", Records.WithStatus("Acc&#101;pted"));

        var addition = Plan(repository, new AdrRequest(title, supersedes), Policy.Default);

        var finding = Assert.Single(addition.Findings);
        Assert.Equal((rule, message), (finding.Rule.Id, finding.Message));
        Assert.Equal(("", ""), (addition.Path, addition.Text));
        Assert.Empty(addition.Edits);
    }

    [Fact]
    public void Number_of_two_records_is_refused()
    {
        using var repository = new TestRepository().With(Folder + "0001-a.md", Records.Nygard).With(Folder + "0001-b.md", Records.Nygard);

        Assert.Equal("STD3102", Assert.Single(Plan(repository, new AdrRequest("Use it", "1"), Policy.Default).Findings).Rule.Id);
    }

    [Fact]
    public void Records_in_another_folder_are_not_overlooked()
    {
        using var repository = new TestRepository().With("doc/decisions/0001-a.md", Records.Nygard);

        var finding = Assert.Single(Plan(repository, "Use it").Findings);

        Assert.Equal(("STD0006", "records lie in doc/decisions, and the policy looks for them in docs/adr"), (finding.Rule.Id, finding.Message));
        Assert.Equal("Write 'adr: { folder: doc/decisions }' in standards.yml", finding.Fix);
    }

    [Fact]
    public void Records_of_a_template_or_a_test_are_not_those_of_the_repository()
    {
        using var repository = new TestRepository()
            .With("templates/service/docs/adr/0001-a.md", Records.Nygard)
            .With("tests/Data/adr/0001-a.md", Records.Nygard);

        Assert.Equal("docs/adr/0001-use-it.md", Plan(repository, "Use it").Path);
    }

    private static AdrAddition Plan(TestRepository repository, string title) => Plan(repository, new AdrRequest(title), Product);

    private static AdrAddition Plan(TestRepository repository, AdrRequest request, Policy policy) => AdrAdder.Plan(repository.Context(policy), request);

    // The repository with all that is to be written has no finding about records that it had not before.
    private static void AssertGreen(TestRepository repository, AdrAddition addition, Policy? policy = null)
    {
        Assert.Empty(addition.Findings);
        _ = repository.With(addition.Path, addition.Text);
        foreach (var (path, text) in addition.Edits)
        {
            _ = repository.With(path, text);
        }

        Finding[] findings =
        [
            .. repository.Run(new AdrRecordCheck(), policy ?? Product),
            .. repository.Run(new AdrContentCheck(), policy ?? Product).Where(finding => finding.Path == addition.Path),
            .. repository.Run(new AdrSetCheck(), policy ?? Product),
            .. repository.Run(new AdrIndexCheck(), policy ?? Product),
        ];
        Assert.Empty(findings.Select(finding => $"{finding.Path}({finding.Line}): {finding.Rule.Id} {finding.Text}"));
    }
}
