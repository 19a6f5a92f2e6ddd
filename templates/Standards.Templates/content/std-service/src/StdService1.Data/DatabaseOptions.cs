using Npgsql;

namespace StdService1.Data;

/// <summary>The section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
//#if (inRepo)
    /// <summary>What those do who have no database.</summary>
    public const string Help = "For development: start a PostgreSQL, and name it in cmd/StdService1.Api/appsettings.Development.json.";
//#else
    /// <summary>What those do who have no database.</summary>
    public const string Help = "For development: 'docker compose up -d' starts the one that cmd/StdService1.Api/appsettings.Development.json names.";
//#endif

    /// <summary>Where the database is and who asks, a secret: <c>Database__ConnectionString</c> in the environment.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Time to connect, 1 to 30 seconds. Default 5 seconds.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Time of a command, 1 to 30 seconds. Default 5 seconds.</summary>
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Most connections of one instance, 1 to 500. Default 50; all instances together stay below <c>max_connections</c> of the server.</summary>
    public int MaxPoolSize { get; set; } = 50;

    /// <summary>The connection string with its limits.</summary>
    /// <exception cref="ArgumentException"><see cref="ConnectionString"/> is none.</exception>
    public string ToConnectionString() => new NpgsqlConnectionStringBuilder(ConnectionString)
    {
        Timeout = (int)ConnectTimeout.TotalSeconds,
        CommandTimeout = (int)CommandTimeout.TotalSeconds,
        MaxPoolSize = MaxPoolSize,
        ApplicationName = "std-service1",
    }.ConnectionString;
}
