using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Standards.ServiceDefaults.Tests.Postgres;

/// <summary>A PostgreSQL of its own in a temporary folder, from the binaries of the machine; a database for each test.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("standards-postgres-");
    private int _port;

    /// <summary>Folder of the newest version that is installed; null where there is none.</summary>
    public static string? Binaries { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        : null;

    private string Data => Path.Combine(_folder.FullName, "data");

    public async Task InitializeAsync()
    {
        if (Binaries is null)
            return;
        if (OperatingSystem.IsLinux())
            File.SetUnixFileMode(_folder.FullName, (UnixFileMode)0b111_111_111);
        _port = FreePort();
        await RunAsync("initdb", "-D", Data, "-U", "postgres", "--auth=trust", "--no-sync");
        await RunAsync(
            "pg_ctl", "-D", Data, "-w", "-l", Path.Combine(Data, "log"), "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off", "start");
    }

    public async Task DisposeAsync()
    {
        if (Binaries is not null)
            await RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        _folder.Delete(recursive: true);
    }

    /// <summary>A new database, with what this SQL makes in it.</summary>
    public async Task<NpgsqlDataSource> CreateDatabaseAsync(string schema)
    {
        var name = $"test_{Guid.NewGuid():N}";
        await using (var server = NpgsqlDataSource.Create(ConnectionString("postgres")))
        await using (var create = server.CreateCommand($"CREATE DATABASE {name}"))
            await create.ExecuteNonQueryAsync();
        var database = NpgsqlDataSource.Create(ConnectionString(name));
        await using var command = database.CreateCommand(schema);
        await command.ExecuteNonQueryAsync();
        return database;
    }

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Include Error Detail=true";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunAsync(string tool, params string[] arguments)
    {
        // The server refuses to run as root.
        var path = Path.Combine(Binaries!, tool);
        var start = Environment.UserName == "root"
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", path, .. arguments])
            : new ProcessStartInfo(path, arguments);
        start.RedirectStandardOutput = true;
        start.WorkingDirectory = "/";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{tool}: {output}");
    }
}
