namespace Standards.Checks.Tests.Migrations;

/// <summary>STD8108: columns that are added or made required.</summary>
public sealed class SqlColumnTests
{
    [Fact]
    public void Required_column_without_default_fires() => FindingAssert.Only(
        Scripts.CheckSql("""
            ALTER TABLE ONLY public.orders
              ADD COLUMN IF NOT EXISTS note text,
              ADD COLUMN channel varchar(10) NOT NULL;

            """),
        "STD8108",
        Scripts.Sql,
        3,
        14,
        "new column 'channel' of table 'orders' is required and has no default",
        "Give it a DEFAULT, or add it as nullable, fill it, and make it required in a later migration");

    [Theory]
    [InlineData("ALTER TABLE [dbo].[Orders] ADD [Channel] int NOT NULL\nGO\nUPDATE x SET y = 1", "Channel")]
    [InlineData("ALTER TABLE a ADD b int NULL, c int NOT NULL", "c")]
    [InlineData("ALTER TABLE a ADD COLUMN b int NOT NULL REFERENCES c (d) ON DELETE CASCADE", "b")]
    public void Required_column_in_other_forms_fires(string sql, string column) =>
        Assert.Equal(
            [("STD8108", true)], Scripts.CheckSql(sql).Select(f => (f.Rule.Id, f.Message.StartsWith($"new column '{column}'", StringComparison.Ordinal))));

    [Theory]
    [InlineData("ALTER TABLE a ADD b int; UPDATE a SET b = 1; ALTER TABLE a ALTER COLUMN b SET NOT NULL", 73)]
    [InlineData("ALTER TABLE a ADD b int NULL\nALTER TABLE a ALTER COLUMN b int NOT NULL", 28)]
    [InlineData("ALTER TABLE a ADD COLUMN b int; ALTER TABLE A MODIFY B int NOT NULL;", 54)]
    public void Column_that_is_made_required_where_it_is_added_fires(string sql, int column)
    {
        var finding = Assert.Single(Scripts.CheckSql(sql), f => f.Rule.Id == "STD8108");

        Assert.Equal(column, finding.Column);
        Assert.EndsWith("is made required by the migration that adds it, and has no default", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ALTER TABLE a ADD b int NOT NULL DEFAULT 0")]
    [InlineData("ALTER TABLE a ADD b int NOT NULL CONSTRAINT df DEFAULT (0)")]
    [InlineData("ALTER TABLE a ADD b int IDENTITY(1,1) NOT NULL")]
    [InlineData("ALTER TABLE a ADD COLUMN b bigserial NOT NULL")]
    [InlineData("ALTER TABLE a ADD CONSTRAINT c CHECK (d IS NOT NULL)")]
    [InlineData("ALTER TABLE a ALTER COLUMN b SET NOT NULL")]
    [InlineData("ALTER TABLE a ADD b int; ALTER TABLE a ALTER COLUMN c SET NOT NULL")]
    [InlineData("ALTER TABLE a ADD b int; ALTER TABLE c ALTER COLUMN b SET NOT NULL")]
    [InlineData("ALTER TABLE a ADD b int DEFAULT 0; ALTER TABLE a ALTER COLUMN b SET NOT NULL")]
    [InlineData("ALTER TABLE a ADD b int; ALTER TABLE a ALTER COLUMN b SET DEFAULT 0, ALTER COLUMN b SET NOT NULL")]
    [InlineData("ALTER TABLE a ADD b int; ALTER TABLE a ALTER COLUMN b DROP NOT NULL; ALTER TABLE a VALIDATE CONSTRAINT c")]
    [InlineData(
        "ALTER TABLE a ADD b int; ALTER TABLE a ADD CONSTRAINT c CHECK (b IS NOT NULL) NOT VALID; ALTER TABLE a VALIDATE CONSTRAINT c; "
            + "ALTER TABLE a ALTER COLUMN b SET NOT NULL")]
    [InlineData("CREATE TABLE a (id int); ALTER TABLE a ADD b int; ALTER TABLE a ALTER COLUMN b SET NOT NULL")]
    [InlineData("CREATE TABLE a (id int); ALTER TABLE a ADD b int NOT NULL")]
    [InlineData("ALTER TABLE")]
    public void Columns_that_fit_are_silent(string sql) => Assert.Empty(Scripts.CheckSql(sql));

    [Fact]
    public void Rollback_scripts_are_not_asked_for_defaults() => Assert.Empty(
        Scripts.CheckSql("ALTER TABLE a ADD b int NOT NULL; UPDATE audit_log SET a = 1", "db/migrations/0001_add_orders.rollback.sql"));
}
