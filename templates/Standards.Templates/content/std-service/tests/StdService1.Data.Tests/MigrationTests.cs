using Standards.ServiceDefaults.Audit;
using Standards.ServiceDefaults.Idempotency;
using Standards.ServiceDefaults.Migrations;

namespace StdService1.Data.Tests;

public class MigrationTests
{
    private static readonly string Sql = string.Join('\n', SqlMigration.In(typeof(StdItem1Database).Assembly, ".Migrations.").Select(migration => migration.Sql));

    /// <summary>A new version of the package may bring a new table: then a migration brings it here.</summary>
    [Theory]
    [InlineData(DbIdempotencyStore.Schema)]
    [InlineData(DbAuditStore.Schema)]
    public void Migrations_HoldTheTablesOfTheDefaults(string schema)
    {
        ArgumentNullException.ThrowIfNull(schema);

        Assert.Contains(schema.ReplaceLineEndings("\n"), Sql.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
