using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Migrations;

namespace Standards.Checks.Tests.Migrations;

/// <summary>Short ways to check a migration.</summary>
internal static class Scripts
{
    public const string Ef = "src/Orders.Infrastructure/Migrations/20260110120000_AddOrders.cs";

    public const string Sql = "db/migrations/0001_add_orders.sql";

    public static readonly Policy Service = new() { Service = new ServicePolicy { Class = ServiceClass.Service } };

    /// <summary>A migration of EF Core; the first line of the body of Up is line 10.</summary>
    public static string EfText(string up, string down = """migrationBuilder.DropTable(name: "orders");""") => $$"""
        using Microsoft.EntityFrameworkCore.Migrations;

        namespace Orders.Infrastructure.Migrations;

        /// <inheritdoc />
        public partial class AddOrders : Migration
        {
            protected override void Up(MigrationBuilder migrationBuilder)
            {
        {{up}}
            }

            protected override void Down(MigrationBuilder migrationBuilder)
            {
        {{down}}
            }
        }

        """;

    /// <summary>Findings in one migration of EF Core.</summary>
    public static IReadOnlyList<Finding> CheckEf(string up, string down = """migrationBuilder.DropTable(name: "orders");""") =>
        File(new EfMigrationCheck(), Ef, EfText(up, down));

    /// <summary>Findings in one script.</summary>
    public static IReadOnlyList<Finding> CheckSql(string text, string path = Sql) => File(new SqlCheck(), path, text);

    public static IReadOnlyList<Finding> File(IFileCheck check, string path, string text)
    {
        using var repository = new TestRepository().With(path, text);
        return repository.Run(check);
    }

    /// <summary>Findings of the names of migrations; every file holds the same text.</summary>
    public static IReadOnlyList<Finding> Names(string text, params string[] paths) => Set(new Policy(), [.. paths.Select(path => (path, text))]);

    public static IReadOnlyList<Finding> Set(Policy policy, params (string Path, string Text)[] files)
    {
        using var repository = new TestRepository();
        foreach (var (path, text) in files)
        {
            repository.With(path, text);
        }

        return repository.Run(new MigrationSetCheck(), policy);
    }
}
