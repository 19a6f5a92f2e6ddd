namespace Standards.Sdk.Tests.Harness;

/// <summary>A test that needs PostgreSQL and signals; skipped, and said so, where they cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = OperatingSystem.IsWindows() ? "needs the signals of Unix" : LocalPostgres.Missing;
}
