using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Adr;
using Standards.Checks.Snapshots;
using Standards.Checks.Tests.Repository;
using Standards.Tests.Shared;
using static Standards.Checks.Tests.Adr.Records;

namespace Standards.Checks.Tests.Adr;

/// <summary>STD3126: the records of a change against those of the commit at which it began.</summary>
public sealed class AdrHistoryCheckTests : IDisposable
{
    private const string Long = """
        # 1. Keep orders in PostgreSQL

        Date: 2024-01-02

        ## Status

        Accepted

        ## Context

        Orders need transactions, and the team has run relational stores for years.

        ## Decision

        We keep orders in PostgreSQL 15, one schema for each service. Backups are kept 30 days in another region, and a
        restore is rehearsed every quarter. Reporting reads from a replica.

        ## Consequences

        Operations learn how to run it.

        """;

    private readonly TestFolder _folder = new();

    public AdrHistoryCheckTests() => _folder.Init().Write(Records.Path, Long).Commit();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Another_decision_under_the_number_fires_at_its_title()
    {
        Remove(Records.Path);
        _folder.Write("docs/adr/0001-use-kafka.md", Nygard.Replace("Postgres", "Kafka", StringComparison.Ordinal));

        FindingAssert.Only(
            Run(),
            "STD3126",
            "docs/adr/0001-use-kafka.md",
            1,
            1,
            "'1. Keep orders in PostgreSQL' was accepted, and now decides something else: less than half of what it decided is left",
            "Restore docs/adr/0001-use-postgres.md, write what is decided now as record 0002 that supersedes it, and have the old one say 'Superseded by'");
    }

    [Theory]
    [InlineData("PostgreSQL", "MongoDB", "it no longer speaks of")]
    [InlineData("We keep orders in PostgreSQL 15", "We do not keep orders in PostgreSQL 15", "it says the opposite")]
    [InlineData("# 1. Keep", "# 1. Never keep", "it says the opposite")]
    public void Decision_that_is_turned_around_in_place_fires(string old, string with, string says)
    {
        // A record in one sentence: nothing else hides what changed.
        var start = Replace(Long, Long[Long.IndexOf(", one schema", StringComparison.Ordinal)..Long.IndexOf("\n\n## Conseq", StringComparison.Ordinal)], ".");
        _folder.Write(Records.Path, start).Commit();
        _folder.Write(Records.Path, Replace(start, old, with));

        Assert.Contains(says, Assert.Single(Run()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_name_or_number_of_a_decision_is_the_decision()
    {
        const string text = "We keep backups for 30 days.";
        _folder.Write(Records.Path, Replace(Nygard, "We use Postgres.", text)).Commit();
        _folder.Write(Records.Path, Replace(Nygard, "We use Postgres.", "We keep backups for 90 days."));

        Assert.EndsWith(": it no longer speaks of 30", Assert.Single(Run()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Accepted", "Superseded by [ADR-0002](0002-use-kafka.md)")]
    [InlineData("Accepted", "Deprecated, see [ADR-0002](0002-use-kafka.md)")]
    [InlineData("2024-01-02", "2024-02-01")]
    [InlineData("one schema for each service", "one **schema** for each `service`")]
    [InlineData("every quarter", "evry qaurter")]
    [InlineData("in another region, and a\nrestore", "in another\nregion,\nand a restore")]
    [InlineData("PostgreSQL 15, one", "[PostgreSQL](https://www.postgresql.org) 16, one")]
    [InlineData("from a replica.", "from a replica.\n\nAmended: writes of reports go to a schema of their own, see [ADR-0003](0003-x.md).")]
    [InlineData("Orders need transactions, and the team has run relational stores for years.", "Nobody knows any more.")]
    [InlineData("Operations learn how to run it.", "None.")]
    [InlineData("# 1. Keep orders in PostgreSQL", "# ADR-0001: Store of the orders: PostgreSQL")]
    public void What_may_change_is_silent(string old, string with)
    {
        _folder.Write(Records.Path, Replace(Long, old, with));

        Assert.Empty(Run());
    }

    [Fact]
    public void Other_name_for_the_same_record_is_silent()
    {
        Remove(Records.Path);
        _folder.Write("docs/adr/0001-keep-orders-in-postgresql.md", Long.ReplaceLineEndings("\r\n"));

        Assert.Empty(Run());
    }

    [Theory]
    [InlineData("Proposed")]
    [InlineData("Rejected")]
    [InlineData("Done")]
    public void Record_that_nobody_accepted_is_silent(string status)
    {
        _folder.Write(Records.Path, Replace(Long, "Accepted", status)).Commit();
        _folder.Write(Records.Path, Nygard.Replace("Postgres", "Kafka", StringComparison.Ordinal));
        Assert.Empty(Run());

        Remove(Records.Path);
        Assert.Empty(Run());
    }

    [Theory]
    [InlineData("Accepted", "Proposed")]
    [InlineData("Superseded by [ADR-0002](0002-b.md)", "Rejected")]
    public void Decision_that_is_taken_back_fires_at_the_status(string before, string now)
    {
        _folder.Write(Records.Path, Replace(Long, "Accepted", before)).Commit();
        _folder.Write(Records.Path, Replace(Long, "Accepted", now));

        var finding = Assert.Single(Run());
        Assert.Equal((Records.Path, 7), (finding.Path, finding.Line));
        Assert.Contains($"and is {now} now, as if nobody had decided", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Removed_record_fires_also_when_it_was_the_last()
    {
        Remove(Records.Path);

        var finding = Assert.Single(Run());
        Assert.Equal((Records.Path, 0), (finding.Path, finding.Line));
        Assert.Equal("'1. Keep orders in PostgreSQL' was accepted, and the change removes it", finding.Message);
    }

    [Fact]
    public void Removed_record_with_a_successor_is_a_gap_and_nothing_else()
    {
        Remove(Records.Path);
        _folder.Write("docs/adr/0002-b.md", Replace(WithStatus("Accepted"), "Accepted", "Accepted\n\nSupersedes [ADR-0001](0001-use-postgres.md)"));

        Assert.Empty(Run());
    }

    [Fact]
    public void Number_that_two_branches_took_may_be_given_to_one_of_them()
    {
        _folder.Write("docs/adr/0001-use-kafka.md", Nygard.Replace("Postgres", "Kafka", StringComparison.Ordinal)).Commit();
        Remove(Records.Path);
        _folder.Write("docs/adr/0002-use-postgres.md", Long);

        Assert.Empty(Run());
    }

    [Fact]
    public void Number_that_is_given_to_another_decision_fires()
    {
        Remove(Records.Path);
        _folder.Write("docs/adr/0002-use-postgres.md", Long);
        _folder.Write("docs/adr/0001-use-kafka.md", Nygard.Replace("Postgres", "Kafka", StringComparison.Ordinal));

        var finding = Assert.Single(Run());
        Assert.Equal("docs/adr/0001-use-kafka.md", finding.Path);
        Assert.Contains("was accepted under this number, which now belongs to another decision", finding.Message, StringComparison.Ordinal);
        Assert.Contains("the other record the number 0003", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_target_branch_got_since_then_is_no_part_of_the_change()
    {
        _folder.Git("checkout", "-q", "-b", "target");
        _folder.Write("docs/adr/0002-use-kafka.md", WithStatus("Accepted")).Commit();
        _folder.Git("checkout", "-q", "-");

        Assert.Empty(Run("target"));
    }

    [Theory]
    [InlineData("origin/none", "is not known to this clone")]
    [InlineData("--output=x", "is no name of a branch, tag or commit")]
    public void Base_that_is_not_there_fires(string name, string problem)
    {
        var finding = Assert.Single(Run(name));

        Assert.Equal(("", $"StandardsBase is '{name}', which {problem}, so the decision records were compared with nothing"), (finding.Path, finding.Message));
    }

    [Fact]
    public void Without_a_base_outside_git_and_in_unreadable_records_it_is_silent()
    {
        _folder.Write(Records.Path, Nygard);
        Assert.Empty(Run(""));
        _folder.Write(Records.Path, "a\0b");
        Assert.Empty(Run());
        using var elsewhere = new TestRepository().With(Records.Path, Nygard);
        Assert.Empty(new AdrHistoryCheck().Check([elsewhere.Find(Records.Path)!], elsewhere.Context() with { Base = "HEAD" }));
    }

    [Fact]
    public void Folder_of_the_policy_counts()
    {
        _folder.Write("decisions/0001-a.md", Nygard).Commit();
        Remove("decisions/0001-a.md");
        var policy = Policy.Default.With(new Standards.Checks.Models.Documents.AdrPolicy { Folder = "decisions" });

        Assert.Equal("decisions/0001-a.md", Assert.Single(Run("HEAD", policy)).Path);
    }

    private void Remove(string path) => File.Delete(System.IO.Path.Combine(_folder.Root, path));

    private IReadOnlyList<Finding> Run(string since = "HEAD", Policy? policy = null)
    {
        var snapshot = RepositoryReader.Read(_folder.Root, _folder.Options, CancellationToken.None);
        var context = new CheckContext(snapshot, policy ?? Policy.Default, TestDay.Today, CancellationToken.None) { Base = since };
        var check = new AdrHistoryCheck();
        return [.. check.Check([.. snapshot.Files.Where(file => check.DependsOn(file, context))], context)];
    }
}
