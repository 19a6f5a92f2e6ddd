using Standards.ServiceDefaults.Migrations;

namespace Standards.ServiceDefaults.Tests.Migrations;

public sealed class MigrationPlanTests
{
    private static SqlMigration Step(long version, string sql = "SELECT 1") => new(version, $"step{version}", sql);

    private static AppliedMigration Past(SqlMigration step) => new(step.Version, step.Name, step.Checksum);

    [Fact]
    public void Nothing_applied_all_in_order()
        => Assert.Equal([1, 2, 3], MigrationPlan.Of([Step(3), Step(1), Step(2)], []).Select(step => step.Version));

    [Fact]
    public void Line_ends_do_not_change_a_step()
        => Assert.Empty(MigrationPlan.Of([Step(1, "SELECT 1;\r\nSELECT 2;")], [Past(Step(1, "SELECT 1;\nSELECT 2;"))]));

    [Fact]
    public void Database_ahead_is_left_alone()
        => Assert.Empty(MigrationPlan.Of([Step(1)], [Past(Step(1)), Past(Step(2))]));

    [Fact]
    public void Changed_step_refuses()
        => Assert.Contains(
            "Migration 1 'step1' was changed",
            Assert.Throws<MigrationException>(() => MigrationPlan.Of([Step(1, "SELECT 2")], [Past(Step(1))])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Missing_step_refuses()
        => Assert.Contains(
            "no longer part",
            Assert.Throws<MigrationException>(() => MigrationPlan.Of([Step(2)], [Past(Step(1)), Past(Step(2))])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Late_step_refuses()
        => Assert.Contains(
            "comes before 3",
            Assert.Throws<MigrationException>(() => MigrationPlan.Of([Step(1), Step(2), Step(3)], [Past(Step(1)), Past(Step(3))])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Embedded_are_read_without_rollbacks()
    {
        var steps = SqlMigration.In(typeof(MigrationPlanTests).Assembly, ".Migrations.Sql.");
        Assert.Equal(["orders", "order_names", "order_names_index"], steps.Select(step => step.Name));
        Assert.Equal([true, true, false], steps.Select(step => step.InTransaction));
    }

    [Fact]
    public void Nothing_embedded_says_what_to_write()
        => Assert.Contains(
            "EmbeddedResource",
            Assert.Throws<InvalidOperationException>(() => SqlMigration.In(typeof(SqlMigration).Assembly)).Message,
            StringComparison.Ordinal);
}
