using System.Runtime.CompilerServices;

namespace StdService1.Data.Tests;

/// <summary>A test that needs PostgreSQL; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute([CallerMemberName] string test = "")
    {
        if (PostgresServer.MissingReason is not { } reason)
            return;

        Skip = reason;
        // 'dotnet test' prints names and no reasons.
        DisplayName = $"{test}: {reason}";
    }
}
