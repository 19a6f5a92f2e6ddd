using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Standards.ServiceDefaults.Tests.Postgres;

/// <summary>
/// A PostgreSQL of the machine's own binaries, in a folder that goes with it; or the one of <c>STANDARDS_TEST_PG</c>, a connection string. Where neither is
/// there,
/// <see cref="PostgresFactAttribute"/> skips and says so.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Variable = "STANDARDS_TEST_PG";
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "standards-pg-" + Guid.NewGuid().ToString("N"));
    private string? _server;
    private bool _started;
    private int _databases;

    public static string? Binaries { get; } = FindBinaries();

    public static string? Reason => Environment.GetEnvironmentVariable(Variable) is null && Binaries is null
        ? $"No PostgreSQL: neither initdb below /usr/lib/postgresql nor on PATH, and {Variable} is not set."
        : null;

    public async Task InitializeAsync()
    {
        if (Reason is not null)
        {
            return;
        }
        _server = Environment.GetEnvironmentVariable(Variable);
        if (_server is not null)
        {
            return;
        }

        Directory.CreateDirectory(_folder);
        var port = FreePort();
        // PostgreSQL refuses to run as root.
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", _folder);
        }
        await RunServerToolAsync("initdb", "-D", $"{_folder}/data", "--auth=trust", "--no-sync", "-U", "postgres");
        await RunServerToolAsync(
            "pg_ctl",
            "-D",
            $"{_folder}/data",
            "-l",
            $"{_folder}/log",
            "-o",
            $"-p {port} -c listen_addresses=127.0.0.1 -c fsync=off -k {_folder}",
            "-w",
            "start");
        _started = true;
        _server = $"Host=127.0.0.1;Port={port};Username=postgres";
    }

    public async Task DisposeAsync()
    {
        if (_started)
        {
            await RunServerToolAsync("pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "-w", "stop");
        }
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>A database without anything in it.</summary>
    public async Task<NpgsqlDataSource> CreateDatabaseAsync()
    {
        var name = $"t{Guid.NewGuid():N}{Interlocked.Increment(ref _databases)}";
        await using var admin = NpgsqlDataSource.Create(_server + ";Database=postgres");
        await using var create = admin.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return NpgsqlDataSource.Create($"{_server};Database={name}");
    }

    private static string? FindBinaries()
    {
        var candidates = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [];
        return candidates
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task RunServerToolAsync(string tool, params string[] arguments)
        => Environment.IsPrivilegedProcess
            ? RunAsync("runuser", ["-u", "postgres", "--", $"{Binaries}/{tool}", .. arguments])
            : RunAsync($"{Binaries}/{tool}", arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // The output is not read: the server inherits it and keeps it open.
        var start = new ProcessStartInfo(program) { WorkingDirectory = "/" };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
        }
    }
}
