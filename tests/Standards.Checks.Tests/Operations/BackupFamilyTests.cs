namespace Standards.Checks.Tests.Operations;

public class BackupFamilyTests
{
    public const string Good = """
        backup_strategy:
          critical: { rpo: 15 minutes, rto: 1 hour, backup_frequency: 5m }
          standard: { rpo: 1 hour, rto: 4 hours, backup_frequency: 60 minutes }
        stores:
          - { name: orders-db, class: standard, encrypted: true }
        backup_testing:
          restore_drills: { frequency: monthly, last_drill: 2026-11-02, report: docs/dr/drills/2026-11-02.md }
          full_restore: { frequency: quarterly, last_drill: 2026-10-05, report: docs/dr/drills/2026-10-05.md }
        replication:
          primary_region: eu-west-1
          backup_regions: [eu-central-1]
          replication_lag: 60 s
          failover: { automatic: false, runbook: docs/runbooks/failover.md, rto: 15 minutes }

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Equal("", OperationsExample.Check("backup", Good));

    [Theory]
    [InlineData(
        "  standard: {",
        "  gold: {",
        "STD9780 ops/backup.yml(3,3): 'backup_strategy.gold' is not a key of this file. Remove it, or write one of critical, standard, app_data.|STD9785 "
            + "ops/backup.yml(5,31): the store 'orders-db' has the class 'standard', which 'backup_strategy' does not define. Add 'standard' with 'rpo', 'rto' "
            + "and 'backup_frequency' below 'backup_strategy', or write one of critical.")]
    [InlineData(
        "rpo: 1 hour",
        "rpo: an hour",
        "STD9780 ops/backup.yml(3,20): 'backup_strategy.standard.rpo' is 'an hour' and must be a length of time such as '30 days', '15 minutes' or '500 "
            + "ms'. Write 'rpo: 1 hour'.")]
    [InlineData("class: standard, ", "", "STD9780 ops/backup.yml(5,5): 'stores[0]' has no 'class'. Add 'class: critical'.")]
    [InlineData(
        "frequency: monthly",
        "frequency: quarterly",
        "STD9780 ops/backup.yml(7,32): 'backup_testing.restore_drills.frequency' is 'quarterly', not one of monthly, weekly. Write one of them, such "
            + "as 'frequency: monthly'.")]
    [InlineData(
        "backup_regions: [eu-central-1]",
        "backup_regions: []",
        "STD9780 ops/backup.yml(11,19): 'replication.backup_regions' has 0 entries and needs at least 1. Add what is missing.")]
    [InlineData(", encrypted: true", "", "STD9780 ops/backup.yml(5,5): 'stores[0]' has no 'encrypted'. Add 'encrypted: true'.")]
    [InlineData(
        "runbook: docs/runbooks/failover.md, ",
        "",
        "STD9780 ops/backup.yml(13,13): 'replication.failover' has no 'runbook'. Add 'runbook: docs/runbooks/failover.md'.")]
    public void Mistake_of_form_fires(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("backup", Good, good, bad));

    [Theory]
    [InlineData(
        "backup_frequency: 60 minutes",
        "backup_frequency: 1 day",
        "STD9782 ops/backup.yml(3,60): backups of the class 'standard' are 1 day apart, and at most 1 hour of data may be lost. Write 'backup_frequency: 1 "
            + "hour' or a shorter time.")]
    public void Backups_are_as_frequent_as_the_loss_allows(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("backup", Good, good, bad));

    [Theory]
    [InlineData(
        "rpo: 15 minutes",
        "rpo: 30 minutes",
        "STD9783 ops/backup.yml(2,20): the rpo of the class 'critical' is 30 minutes, more than 15 minutes. Write 'rpo: 15 minutes' or a shorter time, or give "
            + "its stores another class.")]
    [InlineData(
        "rto: 4 hours",
        "rto: 5 hours",
        "STD9783 ops/backup.yml(3,33): the rto of the class 'standard' is 5 hours, more than 4 hours. Write 'rto: 4 hours' or a shorter time, or give "
            + "its stores another class.")]
    [InlineData(
        "rto: 1 hour",
        "rto: 90 minutes",
        "STD9783 ops/backup.yml(2,37): the rto of the class 'critical' is 90 minutes, more than 1 hour. Write 'rto: 1 hour' or a shorter time, or give "
            + "its stores another class.")]
    public void Class_promises_no_less_than_its_ceiling(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("backup", Good, good, bad));

    [Theory]
    [InlineData(
        "- { name: orders-db, class",
        "- { name: other-db, class",
        "STD9784 ops/backup.yml(4,1): ops/service.yml names the store 'orders-db', and it has no backup. Add '- { name: orders-db, class: standard, encrypted: "
            + "true }' with the class that fits.")]
    [InlineData(
        "class: standard",
        "class: app_data",
        "STD9785 ops/backup.yml(5,31): the store 'orders-db' has the class 'app_data', which 'backup_strategy' does not define. Add 'app_data' with 'rpo', "
            + "'rto' and 'backup_frequency' below 'backup_strategy', or write one of critical, standard.")]
    public void Stores_have_a_backup_with_a_class(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("backup", Good, good, bad));

    [Theory]
    [InlineData(
        "encrypted: true",
        "encrypted: false",
        "STD9789 ops/backup.yml(5,52): the backups of the store 'orders-db' are not encrypted. Turn on encryption of the backups and write 'encrypted: true'.")]
    public void Backups_are_encrypted(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("backup", Good, good, bad));

    [Theory]
    [InlineData(
        "last_drill: 2026-11-02",
        "last_drill: 2026-10-20",
        "STD9786 ops/backup.yml(7,53): the drill that restores a random backup was due on 2026-11-20. Restore a backup, write the report, and add its day as "
            + "'last_drill' and its path as 'report'.")]
    [InlineData(
        "last_drill: 2026-11-02, report: docs/dr/drills/2026-11-02.md",
        "begins: 2026-10-20",
        "STD9786 ops/backup.yml(7,49): the drill that restores a random backup was due on 2026-11-20. Restore a backup, write the report, and add its day as "
            + "'last_drill' and its path as 'report'.")]
    [InlineData("last_drill: 2026-11-02, report: docs/dr/drills/2026-11-02.md", "begins: 2026-10-21", "")]
    [InlineData(
        ", last_drill: 2026-11-02, report: docs/dr/drills/2026-11-02.md",
        "",
        "STD9795 ops/backup.yml(7,3): the drill that restores a random backup has never been done. Add 'last_drill' with the day, or 'begins' with the "
            + "day from which it counts.")]
    [InlineData(
        "last_drill: 2026-10-05",
        "last_drill: 2026-08-20",
        "STD9786 ops/backup.yml(8,53): the drill that restores a whole database was due on 2026-11-20. Restore a backup, write the report, and add its day as "
            + "'last_drill' and its path as 'report'.")]
    public void Drills_are_in_time(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("backup", Good, good, bad));

    [Theory]
    [InlineData(
        ", report: docs/dr/drills/2026-11-02.md",
        "",
        "STD9787 ops/backup.yml(7,53): the drill that restores a random backup has no report. Add 'report: docs/dr/drills/2026-11-02.md', and write it.")]
    [InlineData(
        "report: docs/dr/drills/2026-11-02.md",
        "report: docs/dr/drills/2026-11-03.md",
        "STD9787 ops/backup.yml(7,73): the report of the drill that restores a random backup is 'docs/dr/drills/2026-11-03.md', and there is no such file. "
            + "Write the report docs/dr/drills/2026-11-02.md, or correct the path.")]
    public void Drill_has_a_report(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("backup", Good, good, bad));

    [Theory]
    [InlineData(
        "[eu-central-1]",
        "[eu-central-1, eu-west-1]",
        "STD9790 ops/backup.yml(11,34): backups are copied to 'eu-west-1', which is the primary region. Write another region.")]
    [InlineData(
        "replication_lag: 60 s",
        "replication_lag: 2 minutes",
        "STD9791 ops/backup.yml(12,20): 'replication.replication_lag' is 2 minutes, more than 1 minute. Write 'replication_lag: 1 minute' or a shorter time.")]
    [InlineData(
        "automatic: false",
        "automatic: true",
        "STD9791 ops/backup.yml(13,26): the failover to another region is automatic. Write 'automatic: false', and let people decide by the runbook.")]
    [InlineData(
        "runbook: docs/runbooks/failover.md",
        "runbook: docs/runbooks/nothing.md",
        "STD9791 ops/backup.yml(13,42): 'replication.failover.runbook' is 'docs/runbooks/nothing.md', and there is no such file or folder. Write the path from "
            + "the root of the repository, or add the file.")]
    [InlineData(
        "rto: 15 minutes }",
        "rto: 1 hour }",
        "STD9791 ops/backup.yml(13,74): 'replication.failover.rto' is 1 hour, more than 15 minutes. Write 'rto: 15 minutes' or a shorter time.")]
    public void Copies_are_elsewhere_and_lag_little(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("backup", Good, good, bad));

    [Fact]
    public void Without_services_stores_are_their_own() =>
        Assert.DoesNotContain(OperationsFixture.Check("backup", Good), f => f.StartsWith("STD9784", StringComparison.Ordinal));

    [Fact]
    public void Class_that_is_not_defined_fires() => Assert.Equal(
        "STD9785 ops/backup.yml(4,31): the store 'orders-db' has the class 'standard', which 'backup_strategy' does not define. Add 'standard' with 'rpo', "
            + "'rto' and 'backup_frequency' below 'backup_strategy', or write one of critical.",
        OperationsExample.Check("backup", Good, "  standard: { rpo: 1 hour, rto: 4 hours, backup_frequency: 60 minutes }\n", ""));

    [Theory]
    [InlineData(
        "docs/dr/drills/november.md",
        "# D\n## Restore procedure\n## Time to restore\n## Issues encountered\n## Improvements needed\n",
        "STD9788 docs/dr/drills/november.md(0,0): the name of the drill report 'november.md' is not the day of the drill. Rename the file to "
            + "'yyyy-MM-dd.md' with the day of the drill.")]
    [InlineData(
        "docs/dr/drills/2026-09-01.md",
        "# D\n## Restore procedure\n## The time to restore\n",
        "STD9788 docs/dr/drills/2026-09-01.md(0,0): the drill report has no section 'Issues encountered', 'Improvements needed'. Add the headings '## Issues "
            + "encountered' and '## Improvements needed', and write what was found.")]
    [InlineData("docs/dr/drills/notes.txt", "", "")]
    public void Report_has_its_day_and_four_sections(string path, string text, string expected)
    {
        using var repository = OperationsExample.Repository().With("ops/backup.yml", Good).With(path, text);
        Assert.Equal(expected, string.Join("|", OperationsFixture.Run(repository)));
    }

    [Fact]
    public void Unreadable_report_is_not_judged()
    {
        using var repository = OperationsExample.Repository().With("ops/backup.yml", Good).With("docs/dr/drills/2026-09-01.md", [0xC3, 0x28]);
        Assert.Empty(OperationsFixture.Run(repository));
    }

    [Fact]
    public void Reports_without_a_strategy_are_not_looked_at()
    {
        using var repository = new TestRepository().With("docs/dr/drills/november.md", "# D\n").With("ops/service.yml", ServiceFamilyTests.Good);
        Assert.Empty(OperationsFixture.Run(repository));
    }
}
