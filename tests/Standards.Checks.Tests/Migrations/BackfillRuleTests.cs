using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Migrations;

/// <summary>STD8108 over several migrations: a column is added as nullable, and required later without having been filled.</summary>
public class BackfillRuleTests
{
    private const string Add = "ALTER TABLE orders ADD COLUMN channel text;\n";

    private const string Require = "-- when all have moved\nALTER TABLE orders\n  ALTER COLUMN channel SET NOT NULL;\n";

    [Fact]
    public void Column_that_nothing_filled_fires_where_it_is_made_required() => FindingAssert.Only(
        Sql(Add, "CREATE TABLE customers (id int);", Require),
        "STD8108",
        "db/migrations/0003_m.sql",
        3,
        16,
        "column 'channel' of table 'orders' is made required, and no migration has filled it since '0001_m.sql' added it as nullable",
        "Fill it in an earlier migration ('UPDATE orders SET channel = …'), or give it a default");

    [Theory]
    [InlineData("ALTER TABLE public.Orders ADD Channel nvarchar(10) NULL", "ALTER TABLE orders ALTER COLUMN CHANNEL nvarchar(10) NOT NULL")]
    [InlineData("ALTER TABLE orders ADD channel text", "UPDATE orders SET state = 'x' WHERE channel = 'y'; ALTER TABLE orders ALTER channel SET NOT NULL")]
    [InlineData("ALTER TABLE orders ADD COLUMN channel text", "UPDATE customers SET channel = 'web'; ALTER TABLE orders MODIFY channel text NOT NULL")]
    [InlineData(
        "ALTER TABLE orders ADD COLUMN channel text",
        "ALTER TABLE orders ADD CONSTRAINT c CHECK (channel IS NOT NULL) NOT VALID; ALTER TABLE orders ALTER COLUMN channel SET NOT NULL")]
    public void Other_dialects_and_what_fills_another_column_fire(string add, string require) => Assert.Single(Sql(add, require));

    [Theory]
    [InlineData("UPDATE orders SET channel = 'web' WHERE channel IS NULL;")]
    [InlineData("UPDATE public.orders AS o SET state = 'x', channel = coalesce(o.source, 'web');")]
    [InlineData("UPDATE o SET o.Channel = 'web' FROM dbo.Orders o WHERE o.Channel IS NULL")]
    [InlineData("UPDATE orders SET (state, channel) = ('x', 'web');")]
    [InlineData("DO $$ BEGIN UPDATE orders SET channel = 'web'; END $$;")]
    [InlineData("ALTER TABLE orders ALTER COLUMN channel SET DEFAULT 'web';")]
    [InlineData("ALTER TABLE orders ADD CONSTRAINT c CHECK (channel IS NOT NULL);")]
    [InlineData("ALTER TABLE orders ADD CONSTRAINT c CHECK (channel IS NOT NULL) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT c;")]
    [InlineData("DROP TABLE orders; CREATE TABLE orders (channel text);")]
    public void Column_that_is_filled_is_silent(string fill)
    {
        Assert.Empty(Sql(Add, fill, Require));
        Assert.Empty(Sql(Add, fill + "\n" + Require));
        Assert.Empty(Sql(Add + fill, Require));
    }

    [Theory]
    [InlineData("ALTER TABLE orders ADD COLUMN note text")]
    [InlineData("ALTER TABLE customers ADD COLUMN channel text")]
    [InlineData("ALTER TABLE orders ADD COLUMN channel text DEFAULT 'web'")]
    [InlineData("CREATE TABLE orders (channel text)")]
    public void Column_that_no_migration_added_as_empty_is_silent(string before) => Assert.Empty(Sql(before, Require));

    [Fact]
    public void Order_is_that_of_the_versions_and_rollbacks_are_none()
    {
        // Before the column is added nothing can be asked of it; nor does a script count that takes a migration back.
        Assert.Empty(Sql(Require, Add));
        Assert.Empty(Run(("db/migrations/1_a.up.sql", Add), ("db/migrations/2_b.down.sql", Require)));
        Assert.Single(Run(("db/migrations/9_a.sql", Add), ("db/migrations/10_b.sql", Require)));
        Assert.Empty(Run(("a/migrations/1_a.sql", Add), ("b/migrations/2_b.sql", Require)));
    }

    [Fact]
    public void Migration_of_its_own_judges_what_it_adds_itself() => Assert.Empty(Sql(Add + Require));

    [Fact]
    public void Migrations_of_EF_core_count_by_their_calls_and_by_their_SQL()
    {
        const string add = """migrationBuilder.AddColumn<string>(name: "Channel", table: "Orders", nullable: true);""";
        const string require = """migrationBuilder.AlterColumn<string>(name: "Channel", table: "Orders", nullable: false, oldNullable: true);""";

        var finding = Assert.Single(Ef(add, require));
        Assert.Equal(("src/Migrations/20260103000000_M.cs", 10, 18), (finding.Path, finding.Line, finding.Column));
        Assert.Contains("since '20260101000000_M.cs' added it as nullable", finding.Message, StringComparison.Ordinal);

        Assert.Empty(Ef(add, """migrationBuilder.Sql("UPDATE \"Orders\" SET \"Channel\" = 'web'"); """ + require));
        Assert.Empty(Ef(add, """migrationBuilder.Sql(@"UPDATE ""Orders"" SET ""Channel"" = 'web'"); """ + require));
        Assert.Empty(Ef(add, "migrationBuilder.Sql(\"\"\"UPDATE \"Orders\" SET \"Channel\" = 'web'\"\"\"); " + require));
        Assert.Empty(Ef(add, """migrationBuilder.UpdateData(table: "Orders", keyColumn: "Id", keyValue: 1, column: "Channel", value: "web"); """ + require));
        Assert.Empty(Ef(add, require.Replace("oldNullable", "defaultValue: \"\", oldNullable", StringComparison.Ordinal)));
        Assert.Empty(Ef("", require));
    }

    private static IReadOnlyList<Finding> Sql(params string[] migrations) =>
        Run([.. migrations.Select((text, i) => ($"db/migrations/{i + 1:D4}_m.sql", text))]);

    private static IReadOnlyList<Finding> Ef(string first, string second) => Run(
        ("src/Migrations/20260101000000_M.cs", Scripts.EfText(first)), ("src/Migrations/20260103000000_M.cs", Scripts.EfText(second)));

    private static IReadOnlyList<Finding> Run(params (string Path, string Text)[] files) =>
        [.. Scripts.Set(new Policy(), files).Where(finding => finding.Rule.Id == "STD8108")];
}
