namespace Standards.Checks.Tests.Migrations;

public sealed class SqlCheckTests
{
    [Fact]
    public void Select_star_fires() => FindingAssert.Only(
        Scripts.CheckSql("CREATE VIEW open_orders AS\nSELECT * FROM orders;\n", "src/Orders.Infrastructure/Views/open_orders.sql"),
        "STD8109",
        "src/Orders.Infrastructure/Views/open_orders.sql",
        2,
        8,
        "SELECT * takes whatever columns the table has that day",
        "Name the columns that are read");

    [Theory]
    [InlineData("SELECT DISTINCT * FROM a", 17)]
    [InlineData("SELECT TOP 10 * FROM a", 15)]
    [InlineData("SELECT TOP (@n) * FROM a", 17)]
    [InlineData("select o.* from a o", 10)]
    [InlineData("INSERT INTO b SELECT * FROM a", 22)]
    [InlineData("CREATE FUNCTION f() RETURNS int AS $$ SELECT * FROM a $$ LANGUAGE sql", 46)]
    [InlineData("SELECT/* all */* FROM [a]", 16)]
    public void Select_star_in_other_forms_fires(string sql, int column) =>
        Assert.Equal([("STD8109", column)], Scripts.CheckSql(sql, "src/a.sql").Select(f => (f.Rule.Id, f.Column)));

    [Theory]
    [InlineData("SELECT COUNT(*) FROM a")]
    [InlineData("SELECT id, name FROM a WHERE EXISTS (SELECT * FROM b)")]
    [InlineData("SELECT a * b FROM c")]
    [InlineData("-- SELECT * FROM a\n/* SELECT * /* nested */ FROM a */ SELECT 'SELECT * FROM a'")]
    [InlineData("""SELECT "SELECT * FROM a", [SELECT * x], `SELECT *` FROM a""")]
    [InlineData("SELECT 'it''s -- no comment', id FROM a")]
    [InlineData("")]
    public void Named_columns_are_silent(string sql) => Assert.Empty(Scripts.CheckSql(sql, "src/a.sql"));

    [Theory]
    [InlineData("tests/a.sql")]
    [InlineData("src/Orders.Tests/a.sql")]
    [InlineData("samples/Shop/a.sql")]
    [InlineData("templates/content/a.sql")]
    [InlineData("scripts/a.sql")]
    [InlineData("docs/a.sql")]
    [InlineData("src/a.txt")]
    public void Other_folders_are_left_alone(string path) =>
        Assert.Empty(Scripts.CheckSql("SELECT * FROM a; CREATE TABLE t (price float); UPDATE audit_log SET a = 1;", path));

    [Fact]
    public void Concurrent_index_in_transaction_fires() => FindingAssert.Only(
        Scripts.CheckSql("""
            BEGIN;
            CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_orders_state ON orders (state);
            COMMIT;

            """),
        "STD8107",
        Scripts.Sql,
        2,
        1,
        "CREATE INDEX CONCURRENTLY cannot run inside a transaction, and 'ix_orders_state' stands between BEGIN and COMMIT",
        "Move the statement behind COMMIT, or into a migration of its own that opens no transaction");

    [Theory]
    [InlineData("BEGIN; SELECT 1; COMMIT; CREATE INDEX CONCURRENTLY ix_orders_state ON orders (state);")]
    [InlineData("CREATE FUNCTION f() RETURNS void AS $f$ BEGIN; END $f$ LANGUAGE plpgsql; CREATE INDEX CONCURRENTLY ix_orders_a ON orders (a);")]
    public void Concurrent_index_outside_is_silent(string sql) => Assert.Empty(Scripts.CheckSql(sql));

    [Fact]
    public void Foreign_name_fires() => FindingAssert.Only(
        Scripts.CheckSql("CREATE UNIQUE INDEX lookup ON orders USING btree (state, day);"),
        "STD8110", Scripts.Sql, 1, 1, "index 'lookup' of table 'orders' is not named IX_<Table>_<Column>", "Name it 'UX_orders_state_day'");

    [Theory]
    [InlineData("CREATE INDEX IX_Orders_State ON Orders (State)")]
    [InlineData("CREATE INDEX idx_orders_state ON orders (lower(state))")]
    [InlineData("CREATE INDEX orders_state_idx ON public.orders (state)")]
    [InlineData("CREATE INDEX ON orders (state)")]
    [InlineData("CREATE INDEX [EmailIndex] ON [AspNetUsers] ([NormalizedEmail])")]
    [InlineData("CREATE NONCLUSTERED INDEX [IX_OrderLines_Day] ON [dbo].[OrderLines] ([Day])")]
    public void Common_names_are_silent(string sql) => Assert.Empty(Scripts.CheckSql(sql));

    [Fact]
    public void Three_indexes_of_one_column_fire() => FindingAssert.Only(
        Scripts.CheckSql("""
            CREATE TABLE t (a int);
            CREATE INDEX ix_t_a ON t (a);
            CREATE INDEX ix_t_b ON t (b DESC);
            CREATE INDEX ix_t_c ON t (c);
            """),
        "STD8111",
        Scripts.Sql,
        2,
        1,
        "3 indexes of table 't' have one column each (a, b, c)",
        "Write one index over the columns that are queried together, the one compared with '=' first");

    [Fact]
    public void Foreign_keys_and_unique_ones_are_not_counted() => Assert.Empty(
        Scripts.CheckSql("""
            CREATE INDEX ix_t_a ON t (a);
            CREATE INDEX ix_t_b ON t (b);
            CREATE UNIQUE INDEX ux_t_c ON t (c);
            CREATE INDEX ix_t_d_id ON t (d_id);
            """));

    [Theory]
    [InlineData("UPDATE audit_log SET actor = 'x'", "UPDATE on audit table 'audit_log', which is append-only")]
    [InlineData("DELETE FROM dbo.AuditEvents WHERE id = 1", "DELETE on audit table 'AuditEvents', which is append-only")]
    [InlineData("TRUNCATE TABLE audit", "TRUNCATE on audit table 'audit', which is append-only")]
    public void Changed_audit_table_fires(string sql, string message) => FindingAssert.Only(
        Scripts.CheckSql(sql),
        "STD8112",
        Scripts.Sql,
        1,
        1,
        message,
        "Insert a row that corrects the record; give the job that removes rows after their retention a waiver");

    [Theory]
    [InlineData("INSERT INTO audit_log (a) VALUES (1)")]
    [InlineData("UPDATE orders SET audited = 1")]
    [InlineData("CREATE TRIGGER t BEFORE UPDATE ON audit_log EXECUTE FUNCTION deny()")]
    [InlineData("REVOKE SELECT, UPDATE ON audit_log FROM app")]
    [InlineData("UPDATE audit_settings SET a = 1")]
    public void Other_uses_of_audit_tables_are_silent(string sql) => Assert.Empty(Scripts.CheckSql(sql));

    [Fact]
    public void Floating_money_fires() => FindingAssert.Only(
        Scripts.CheckSql("""
            CREATE TABLE items (
              id uuid,
              unit_price double precision
            );
            """),
        "STD8113", Scripts.Sql, 3, 3, "'unit_price' is money and has the binary floating-point type 'double'", "Use 'decimal(19, 4)'");

    [Theory]
    [InlineData("CREATE TABLE a ([TotalAmount] float)")]
    [InlineData("ALTER TABLE a ADD total real")]
    [InlineData("CREATE PROCEDURE p @Price FLOAT AS SELECT 1")]
    public void Floating_money_in_other_forms_fires(string sql) => Assert.Equal(["STD8113"], Scripts.CheckSql(sql).Select(f => f.Rule.Id));

    [Theory]
    [InlineData("CREATE TABLE a (price decimal(19, 4), latitude float, total_seconds real, price_ratio float)")]
    [InlineData("SELECT CAST(price AS float) FROM a")]
    public void Other_numbers_are_silent(string sql) => Assert.Empty(Scripts.CheckSql(sql));

    [Fact]
    public void Code_pages_are_read()
    {
        using var repository = new TestRepository().With("src/a.sql", [.. "-- gr"u8, 0xFC, .. "n\nSELECT * FROM a"u8]);
        Assert.Equal([2], repository.Run(new Standards.Checks.Rules.Migrations.SqlCheck()).Select(f => f.Line));
    }
}
