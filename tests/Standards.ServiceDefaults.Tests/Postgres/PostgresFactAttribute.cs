namespace Standards.ServiceDefaults.Tests.Postgres;

/// <summary>A test that needs PostgreSQL, skipped with the reason where its binaries are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (PostgresServer.Binaries is null)
            Skip = "PostgreSQL is not installed here: there is no initdb below /usr/lib/postgresql.";
    }
}
