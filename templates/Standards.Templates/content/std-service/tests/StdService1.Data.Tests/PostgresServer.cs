using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace StdService1.Data.Tests;

/// <summary>
/// The PostgreSQL of a connection string in the environment, or one of this machine's binaries, in a folder that goes with it. Where neither
/// is there, <see cref="PostgresFactAttribute"/> skips and says so.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    /// <summary>Connection string of a server on which databases may be created.</summary>
    public const string Variable = "TEST_POSTGRES";

    private static readonly string? Given = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;
    private static readonly string? Binaries = FindBinaries();

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"stdservice1-{Guid.NewGuid():N}");
    private string? _server;
    private bool _started;

    /// <summary>Why there is no PostgreSQL; null when there is one.</summary>
    public static string? MissingReason { get; } = Given is null && Binaries is null
        ? $"There is no PostgreSQL: install the server (initdb below /usr/lib/postgresql or on PATH), or set {Variable} to the connection string of one."
        : null;

    public async Task InitializeAsync()
    {
        _server = Given;
        if (Given is not null || Binaries is null)
            return;

        Directory.CreateDirectory(_folder);
        // PostgreSQL refuses to run as root.
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "postgres", _folder);
        var port = FreePort();
        var options = $"-p {port} -c listen_addresses=127.0.0.1 -c fsync=off -k {_folder}";
        await RunToolAsync("initdb", "-D", $"{_folder}/data", "--auth=trust", "--no-sync", "-U", "postgres");
        await RunToolAsync("pg_ctl", "-D", $"{_folder}/data", "-l", $"{_folder}/log", "-o", options, "-w", "start");
        _started = true;
        _server = $"Host=127.0.0.1;Port={port};Username=postgres";
    }

    public async Task DisposeAsync()
    {
        if (_started)
            await RunToolAsync("pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "-w", "stop");
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Connection string of a new database without anything in it.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"t{Guid.NewGuid():N}";
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_server) { Pooling = false });
        await using var command = server.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(_server) { Database = name }.ConnectionString;
    }

    private static string? FindBinaries()
    {
        const string Debian = "/usr/lib/postgresql";
        var folders = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task RunToolAsync(string tool, params string[] arguments) => Environment.IsPrivilegedProcess
        ? RunAsync("runuser", ["-u", "postgres", "--", $"{Binaries}/{tool}", .. arguments])
        : RunAsync($"{Binaries}/{tool}", arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // The output is not read: the server inherits it and keeps it open.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.GetTempPath() })
            ?? throw new InvalidOperationException($"{program} did not start.");
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
