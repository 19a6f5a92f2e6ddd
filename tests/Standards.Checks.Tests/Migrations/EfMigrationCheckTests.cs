using Standards.Checks.Rules.Migrations;

namespace Standards.Checks.Tests.Migrations;

public sealed class EfMigrationCheckTests
{
    private const string SomeUp = """        migrationBuilder.Sql("SELECT 1");""";

    [Fact]
    public void Empty_down_fires() => FindingAssert.Only(
        Scripts.CheckEf(SomeUp, ""),
        "STD8104",
        Scripts.Ef,
        13,
        29,
        "migration 'AddOrders' has an empty Down",
        "Take back what Up does, or say in a comment why it cannot be taken back");

    [Fact]
    public void Missing_down_fires() => FindingAssert.Only(
        Scripts.File(new EfMigrationCheck(), Scripts.Ef, """class A : Migration { protected override void Up(MigrationBuilder b) => b.DropTable("a"); }"""),
        "STD8104",
        Scripts.Ef,
        1,
        7,
        "migration 'A' has no Down",
        "Write 'protected override void Down(MigrationBuilder migrationBuilder)' that takes back what Up does");

    [Theory]
    [InlineData("throw new NotImplementedException();", "NotImplementedException")]
    [InlineData("throw new NotSupportedException();", "NotSupportedException")]
    public void Throwing_down_fires(string down, string type) => FindingAssert.Only(
        Scripts.CheckEf(SomeUp, down),
        "STD8104",
        Scripts.Ef,
        13,
        29,
        $"Down of migration 'AddOrders' throws {type} and does not say why",
        "Take back what Up does, or write the reason as the message of the exception");

    [Theory]
    [InlineData("// The removed rows are in the archive.")]
    [InlineData("""throw new NotSupportedException("The removed rows are in the archive.");""")]
    [InlineData("""migrationBuilder.DropTable(name: "orders");""")]
    public void Down_that_says_why_is_silent(string down) => Assert.Empty(Scripts.CheckEf(SomeUp, down));

    [Fact]
    public void Empty_migration_is_silent() => Assert.Empty(Scripts.CheckEf("", ""));

    [Fact]
    public void Concurrent_index_in_transaction_fires() => FindingAssert.Only(
        Scripts.CheckEf("        migrationBuilder.Sql(@\"\nCREATE INDEX CONCURRENTLY ix_orders_state ON orders (state)\");"),
        "STD8107",
        Scripts.Ef,
        10,
        26,
        "CREATE INDEX CONCURRENTLY cannot run inside a transaction, and the migration runs 'ix_orders_state' in one",
        "Add the argument 'suppressTransaction: true' and leave nothing else in the migration");

    [Theory]
    [InlineData("""migrationBuilder.Sql("CREATE INDEX CONCURRENTLY ix_orders_state ON orders (state)", suppressTransaction: true);""")]
    [InlineData("""migrationBuilder.Sql("CREATE INDEX CONCURRENTLY ix_orders_state ON orders (state)", true);""")]
    [InlineData("""migrationBuilder.Sql("CREATE INDEX ix_orders_state ON orders (state)");""")]
    public void Other_indexes_are_silent(string up) => Assert.Empty(Scripts.CheckEf(up));

    [Fact]
    public void Required_column_without_default_fires() => FindingAssert.Only(
        Scripts.CheckEf("""
                    migrationBuilder.AddColumn<string>(
                        name: "Channel",
                        table: "Orders",
                        nullable: false);
            """),
        "STD8108",
        Scripts.Ef,
        10,
        26,
        "new column 'Channel' of table 'Orders' is required and has no default",
        "Give it a defaultValue, or add it as nullable, fill it, and make it required in a later migration");

    [Theory]
    [InlineData("", 1)]
    [InlineData(", defaultValue: \"web\"", 0)]
    public void Column_that_is_made_required_where_it_is_added_fires(string more, int count) => Assert.Equal(
        count,
        Scripts.CheckEf($"""
                    migrationBuilder.AddColumn<string>(name: "Channel", table: "Orders", nullable: true);
                    migrationBuilder.Sql("UPDATE Orders SET Channel = 'web'");
                    migrationBuilder.AlterColumn<string>(name: "Channel", table: "Orders", nullable: false, oldNullable: true{more});
            """).Count(f => f.Rule.Id == "STD8108" && f.Message.Contains("by the migration that adds it", StringComparison.Ordinal)));

    [Theory]
    [InlineData("""migrationBuilder.AddColumn<string>(name: "A", table: "B", nullable: true);""")]
    [InlineData("""migrationBuilder.AddColumn<string>(name: "A", table: "B", nullable: false, defaultValue: "");""")]
    [InlineData("""migrationBuilder.AddColumn<string>(name: "A", table: "B", nullable: false, defaultValueSql: "now()");""")]
    [InlineData("""migrationBuilder.AddColumn<byte[]>(name: "A", table: "B", rowVersion: true, nullable: false);""")]
    [InlineData("""migrationBuilder.AddColumn<int>(name: "A", table: "B", nullable: false).Annotation("SqlServer:Identity", "1, 1");""")]
    [InlineData("""migrationBuilder.CreateTable(name: "B", columns: t => new { }); migrationBuilder.AddColumn<int>(name: "A", table: "B", nullable: false);""")]
    public void Columns_that_fit_are_silent(string up) => Assert.Empty(Scripts.CheckEf(up));

    [Theory]
    [InlineData("""migrationBuilder.AddColumn<double>(name: "Price", table: "Orders", nullable: true);""", 26)]
    [InlineData("""migrationBuilder.CreateTable(name: "Orders", columns: table => new { Price = table.Column<double>(nullable: false) });""", 78)]
    public void Floating_money_fires(string up, int column)
    {
        var finding = Assert.Single(Scripts.CheckEf("        " + up));
        Assert.Equal(
            ("STD8113", 10, column, "'Price' is money and has the binary floating-point type 'double'"),
            (finding.Rule.Id, finding.Line, finding.Column, finding.Message));
    }

    [Theory]
    [InlineData("""migrationBuilder.Sql("UPDATE audit_log SET a = 1");""", "UPDATE on audit table 'audit_log', which is append-only")]
    [InlineData(
        """migrationBuilder.DeleteData(table: "AuditLogs", keyColumn: "Id", keyValue: 1);""", "DeleteData on audit table 'AuditLogs', which is append-only")]
    public void Changed_audit_table_fires(string up, string message) =>
        Assert.Equal([("STD8112", message)], Scripts.CheckEf(up).Select(f => (f.Rule.Id, f.Message)));

    [Fact]
    public void Indexes_are_checked()
    {
        var findings = Scripts.CheckEf("""
            migrationBuilder.CreateIndex(name: "Lookup", table: "Orders", columns: new[] { "State", "Day" }, unique: true);
            migrationBuilder.CreateIndex(name: "IX_Orders_A", table: "Orders", column: "A");
            migrationBuilder.CreateIndex(name: "IX_Orders_B", table: "Orders", column: "B");
            migrationBuilder.CreateIndex(name: "IX_Orders_C", table: "Orders", column: "C", descending: new bool[0]);
            """);
        Assert.Equal(
            [
                ("STD8110", 10, "index 'Lookup' of table 'Orders' is not named IX_<Table>_<Column>", "Name it 'UX_Orders_State_Day'"),
                (
                    "STD8111",
                    11,
                    "3 indexes of table 'Orders' have one column each (A, B, C)",
                    "Write one index over the columns that are queried together, the one compared with '=' first"),
            ],
            findings.Select(f => (f.Rule.Id, f.Line, f.Message, f.Fix)));
    }

    [Fact]
    public void Indexes_of_foreign_keys_are_not_counted() => Assert.Empty(Scripts.CheckEf("""
        migrationBuilder.CreateTable(name: "Orders", columns: t => new { }, constraints: table =>
        {
            table.ForeignKey(name: "FK_A", column: x => x.A, principalTable: "X", principalColumn: "Id");
        });
        migrationBuilder.AddForeignKey(name: "FK_B", table: "Orders", column: "B", principalTable: "Y", principalColumn: "Id");
        migrationBuilder.CreateIndex(name: "IX_Orders_A", table: "Orders", column: "A");
        migrationBuilder.CreateIndex(name: "IX_Orders_B", table: "Orders", column: "B");
        migrationBuilder.CreateIndex(name: "IX_Orders_C", table: "Orders", column: "C");
        """));

    [Theory]
    [InlineData("src/Migrations/Helper.cs", "class Helper { void Down() { } }")]
    [InlineData(
        "src/Migrations/M1.cs",
        """using FluentMigrator; class M1 : Migration { public override void Up() { Create.Table("a"); } public override void Down() { } }""")]
    [InlineData("src/Orders/AddOrders.cs", """class A : Migration { protected override void Up(MigrationBuilder b) => b.DropTable("a"); }""")]
    [InlineData("src/Migrations/A.Designer.cs", """class A : Migration { protected override void Up(MigrationBuilder b) => b.DropTable("a"); }""")]
    [InlineData("tests/Migrations/A.cs", """class A : Migration { protected override void Up(MigrationBuilder b) => b.DropTable("a"); }""")]
    [InlineData("src/Migrations/Empty.cs", "")]
    public void Other_files_are_silent(string path, string text) => Assert.Empty(Scripts.File(new EfMigrationCheck(), path, text));

    [Theory]
    [InlineData("class A : Migration { void Up(MigrationBuilder b) { b.AddColumn<")]
    [InlineData("class A : Migration { void Up(MigrationBuilder b) { b.Sql(")]
    [InlineData("""class A : Migration { void Up(MigrationBuilder b) { b.CreateTable("a", x => { } void Down(""")]
    [InlineData("class A : Migration { void Up(MigrationBuilder")]
    public void Broken_code_is_one_finding_at_most(string text) => Assert.InRange(Scripts.File(new EfMigrationCheck(), Scripts.Ef, text).Count, 0, 1);

    [Theory]
    [InlineData("message M {\n  double unit_price = 1;\n}", 2, 3, "'unit_price' is money and has the binary floating-point type 'double'")]
    [InlineData("message M { repeated float amount = 1; }", 1, 22, "'amount' is money and has the binary floating-point type 'float'")]
    public void Floating_money_in_proto_fires(string text, int line, int column, string message) => FindingAssert.Only(
        Scripts.File(new ProtoMoneyCheck(), "api/orders/v1/orders.proto", text),
        "STD8113",
        "api/orders/v1/orders.proto",
        line,
        column,
        message,
        "Use 'google.type.Money', or a string that holds a decimal");

    [Theory]
    [InlineData("message M { google.type.Money price = 1; double latitude = 2; // double price = 3;\n}")]
    [InlineData("message M { string price = 1; }")]
    public void Other_fields_of_proto_are_silent(string text) => Assert.Empty(Scripts.File(new ProtoMoneyCheck(), "api/orders.proto", text));
}
