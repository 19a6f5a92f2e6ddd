using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Migrations;

public sealed class MigrationSetCheckTests
{
    private const string Npgsql = "NpgsqlModelBuilderExtensions.UseIdentityByDefaultColumns(modelBuilder);";

    private const string WithDown = "-- migrate:down\n";

    [Fact]
    public void Repeated_version_fires() => FindingAssert.Only(
        Scripts.Names(WithDown, "db/migrations/0007_add_customers.sql", "db/migrations/007_add_orders.sql"),
        "STD8101",
        "db/migrations/007_add_orders.sql",
        0,
        0,
        "version '7' is that of '0007_add_customers.sql' too, so nothing says which is applied first",
        "Give the one that was not applied yet the next free version, such as '0008_add_orders.sql'");

    [Fact]
    public void Numbers_without_zeros_fire() => FindingAssert.Only(
        Scripts.Names(WithDown, "migrations/1_a.sql", "migrations/2_b.sql", "migrations/10_c.sql"),
        "STD8101",
        "migrations/1_a.sql",
        0,
        0,
        "'1_a.sql' comes before '10_c.sql' as a number and after it as text",
        "Write every version of the folder with 4 digits, such as '0001'");

    [Fact]
    public void Gap_fires() => FindingAssert.Only(
        Scripts.Names(WithDown, "migrations/0001_a.sql", "migrations/0002_b.sql", "migrations/0003_c.sql", "migrations/0004_d.sql", "migrations/0006_e.sql"),
        "STD8102",
        "migrations/0006_e.sql",
        0,
        0,
        "'0006_e.sql' follows '0004_d.sql', and number 5 is missing",
        "Add the migration that was forgotten in a commit, or renumber those that were not applied yet");

    [Fact]
    public void Name_without_version_fires() => FindingAssert.Only(
        Scripts.Names(WithDown, "migrations/0001_a.sql", "migrations/orders.sql"),
        "STD8103",
        "migrations/orders.sql",
        0,
        0,
        "the name 'orders.sql' has no version, so nothing says when the migration is applied",
        "Write '0002_orders.sql' with the next number of the sequence");

    [Fact]
    public void Name_without_purpose_fires() => FindingAssert.Only(
        Scripts.Names(WithDown, "migrations/0001.sql"),
        "STD8103",
        "migrations/0001.sql",
        0,
        0,
        "the name '0001.sql' does not say what the migration does",
        "Write the purpose behind the version, such as '0001_AddOrders'");

    [Fact]
    public void EF_name_without_version_fires()
    {
        var text = Scripts.EfText("""migrationBuilder.Sql("SELECT 1");""");
        Assert.Equal(
            [("STD8103", "src/Migrations/AddOrders.cs")],
            Scripts.Names(text, "src/Migrations/20260110120000_Initial.cs", "src/Migrations/AddOrders.cs").Select(f => (f.Rule.Id, f.Path)));
    }

    [Theory]
    [InlineData("migrations/0001_a.sql", "migrations/0002_b.sql")]
    [InlineData("migrations/0001_a.up.sql", "migrations/0001_a.down.sql")]
    [InlineData("migrations/0001_a.sql", "migrations/0001_a.rollback.sql")]
    [InlineData("migrations/0001_a/up.sql", "migrations/0001_a/down.sql")]
    [InlineData("migrations/2025-01-10_00_A.sql", "migrations/2025-01-10_01_B.sql")]
    [InlineData("migrations/0010_a.sql", "migrations/0020_b.sql")]
    [InlineData("migrations/a/0001_a.sql", "migrations/b/0001_a.sql")]
    [InlineData("db/V1__a.sql", "db/U1__a.sql")]
    [InlineData("db/V2__a.sql", "db/V10__b.sql")]
    [InlineData("db/migration/V1.1__a.sql", "db/migration/R__views.sql")]
    [InlineData("migrations/setup.sql", "other/0001_a.sql")]
    [InlineData("tests/migrations/0001_a.sql", "tests/migrations/0001_b.sql")]
    public void Common_forms_are_silent(string first, string second) => Assert.Empty(Scripts.Names(WithDown, first, second));

    [Fact]
    public void Migration_without_rollback_fires() => FindingAssert.Only(
        Scripts.Names("", "migrations/0001_a.up.sql", "migrations/0001_a.down.sql", "migrations/0002_b.up.sql"),
        "STD8105",
        "migrations/0002_b.up.sql",
        0,
        0,
        "migration '0002_b.up.sql' has no rollback script",
        "Add '0002_b.down.sql' beside it with the statements that take it back");

    [Theory]
    [InlineData("db/V2__b.sql", "db/V1__a.sql", "U2__b.sql")]
    [InlineData("migrations/0002_b.sql", "migrations/0001_a.sql", "0002_b.rollback.sql")]
    [InlineData("migrations/0002_b/up.sql", "migrations/0001_a/up.sql", "down.sql")]
    public void Folder_without_any_rollback_fires_once(string newest, string older, string rollback)
    {
        var finding = Assert.Single(Scripts.Names("", newest, older));
        Assert.Equal(("STD8105", newest, $"Add '{rollback}' beside it with the statements that take it back"), (finding.Rule.Id, finding.Path, finding.Fix));
    }

    [Fact]
    public void Migration_without_the_part_that_its_neighbours_have_fires() => FindingAssert.Only(
        Scripts.Set(new Policy(), ("migrations/0001_a.sql", "-- migrate:up\n\n-- migrate:down\n"), ("migrations/0002_b.sql", "-- migrate:up\n")),
        "STD8105",
        "migrations/0002_b.sql",
        0,
        0,
        "migration '0002_b.sql' has no rollback script",
        "Add the line '-- migrate:down' and below it the statements that take it back");

    [Fact]
    public void Newest_migration_is_that_of_the_largest_number() => Assert.Equal(
        ["migrations/10_b.sql"],
        Scripts.Set(Scripts.Service, ("migrations/9_a.sql", WithDown), ("migrations/10_b.sql", WithDown), ("docs/migrations/9-a.md", "# Plan\n"))
            .Where(f => f.Rule.Id == "STD8114")
            .Select(f => f.Path));

    [Fact]
    public void Index_of_existing_table_fires() => FindingAssert.Only(
        Scripts.Set(
            new Policy(),
            ("migrations/0001_a.sql", WithDown + "CREATE TABLE a (id bigserial); CREATE INDEX ix_a_id ON a (id);"),
            ("migrations/0002_b.sql", WithDown + "CREATE INDEX ix_a_b ON a (b);"),
            ("migrations/0003_c.sql", WithDown + "CREATE INDEX CONCURRENTLY ix_a_c ON a (c);")),
        "STD8106",
        "migrations/0002_b.sql",
        2,
        1,
        "building index 'ix_a_b' locks table 'a' against writes",
        "Write 'CREATE INDEX CONCURRENTLY' in a migration that runs outside a transaction");

    [Fact]
    public void Index_of_other_databases_is_silent() => Assert.Empty(Scripts.Names(WithDown + "CREATE INDEX ix_a_b ON a (b);", "migrations/0002_b.sql"));

    [Fact]
    public void Script_of_another_database_beside_one_of_Postgres_is_silent() => Assert.Equal(
        ["migrations/0002_b_postgres.sql"],
        Scripts.Set(
            new Policy(),
            ("migrations/0001_a_postgres.sql", WithDown + "CREATE TABLE a (id bigserial);"),
            ("migrations/0002_b_postgres.sql", WithDown + "CREATE INDEX ix_a_b ON a (b);"),
            ("migrations/0003_b_sqlServer.sql", WithDown + "CREATE INDEX ix_a_b ON a (b);"),
            ("migrations/0004_b_mysql_innodb.sql", WithDown + "CREATE INDEX ix_a_b ON a (b);")).Where(f => f.Rule.Id == "STD8106").Select(f => f.Path));

    [Fact]
    public void EF_index_of_existing_table_fires_on_Postgres()
    {
        var text = Scripts.EfText("""
                    migrationBuilder.CreateTable(name: "New", columns: t => new { });
                    migrationBuilder.CreateIndex(name: "IX_New_A", table: "New", column: "A");
                    migrationBuilder.CreateIndex(name: "IX_Old_B", table: "Old", column: "B");
                    migrationBuilder.CreateIndex(name: "IX_Old_C", table: "Old", column: "C").Annotation("Npgsql:CreatedConcurrently", true);
            """);
        const string Snapshot = "src/Orders.Infrastructure/Migrations/OrdersContextModelSnapshot.cs";
        FindingAssert.Only(
            Scripts.Set(new Policy(), (Scripts.Ef, text), (Snapshot, Npgsql)),
            "STD8106",
            Scripts.Ef,
            12,
            26,
            "building index 'IX_Old_B' locks table 'Old' against writes",
            "Write 'IsCreatedConcurrently()' behind HasIndex in the model, and add the migration again");
        Assert.Empty(Scripts.Set(new Policy(), (Scripts.Ef, text), (Snapshot, "SqlServer")));
        Assert.Empty(Scripts.Set(new Policy(), (Scripts.Ef, text), (Snapshot, """.HasAnnotation("NpgsqlIndexInclude", new[] { "UserId" })""")));
    }

    [Fact]
    public void Newest_migration_without_plan_fires() => FindingAssert.Only(
        Plan("docs/migrations/0001_a.md"),
        "STD8114",
        "migrations/0002_add_orders.sql",
        0,
        0,
        "migration '0002_add_orders.sql' has no plan in docs/migrations",
        "Add 'docs/migrations/0002-add-orders.md' with rehearsal, duration, window, rollback, backup and whom to tell");

    [Fact]
    public void Plan_and_repositories_without_service_are_silent()
    {
        Assert.Empty(Plan("docs/migrations/0002_add_orders.md"));
        Assert.Empty(Plan("docs/migrations/0002-add-orders.md"));
        Assert.Empty(Scripts.Names(WithDown, "migrations/0001_a.sql", "migrations/0002_add_orders.sql"));
        Assert.Empty(Scripts.Set(Scripts.Service, ("migrations/0001_a.sql", WithDown)));
    }

    private static IReadOnlyList<Finding> Plan(string plan) =>
        Scripts.Set(Scripts.Service, ("migrations/0001_a.sql", WithDown), ("migrations/0002_add_orders.sql", WithDown), (plan, "# Plan\n"));
}
