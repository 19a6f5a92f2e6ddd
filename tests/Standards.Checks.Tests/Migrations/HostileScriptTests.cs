using System.Diagnostics;
using System.Text;
using Standards.Checks.Models.Sql;
using Standards.Checks.Rules.Migrations;

namespace Standards.Checks.Tests.Migrations;

public sealed class HostileScriptTests
{
    // Far above what a build machine under load needs, far below what a quadratic reader takes.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("ALTER TABLE t ADD (")]
    [InlineData("ALTER TABLE t ADD a int NOT NULL, ")]
    [InlineData("CREATE INDEX i ON t (a(")]
    [InlineData("SELECT TOP (")]
    [InlineData("SELECT * ")]
    [InlineData("/*")]
    [InlineData("'")]
    [InlineData("$a$ $b$ ")]
    [InlineData("[a")]
    [InlineData("a.")]
    [InlineData("UPDATE audit_log ")]
    [InlineData("price float, ")]
    [InlineData("BEGIN; CREATE INDEX CONCURRENTLY i ON t (a); ")]
    public void Long_script_takes_bounded_time(string piece) => AssertBounded(new SqlCheck(), "migrations/0001_a.sql", "", piece, 30_000);

    [Theory]
    [InlineData("b.AddColumn<")]
    [InlineData("b.AddColumn<int>(nullable: false);")]
    [InlineData("""b.CreateIndex(name: "a", table: "t", column: "c");""")]
    [InlineData("b.Sql(\"SELECT 1\", ")]
    [InlineData("""b.CreateTable("a").X""")]
    [InlineData("class A : ")]
    [InlineData("{")]
    [InlineData("/* a */")]
    public void Long_migration_takes_bounded_time(string piece) =>
        AssertBounded(new EfMigrationCheck(), Scripts.Ef, "class A : Migration { void Up(MigrationBuilder b) { ", piece, 20_000);

    [Fact]
    public void Larger_files_are_left_alone() => Assert.Empty(Scripts.CheckSql("SELECT * FROM a;" + new string(' ', MigrationFiles.MaxBytes)));

    private static void AssertBounded(Standards.Checks.Engine.Running.IFileCheck check, string path, string head, string piece, int count)
    {
        var text = head
            + new StringBuilder(piece.Length * count).Insert(0, piece, Math.Min(count, (MigrationFiles.MaxBytes - head.Length) / piece.Length)).ToString();
        var watch = Stopwatch.StartNew();
        var findings = Scripts.File(check, path, text);
        Assert.True(watch.Elapsed < Bound, $"{watch.Elapsed}");
        Assert.InRange(findings.Count, 0, 1001);
    }
}
