using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Standards.Sdk.Tests.Harness;

/// <summary>A PostgreSQL of this machine's binaries, in a folder that goes with it. It can be stopped and started again.</summary>
internal sealed class LocalPostgres : IDisposable
{
    private static readonly Dictionary<string, string?> Environment = [];
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"standards-pg-{Guid.NewGuid():N}");
    private readonly int _port = FreePort();

    public LocalPostgres()
    {
        Directory.CreateDirectory(_folder);
        if (System.Environment.IsPrivilegedProcess)
        {
            // PostgreSQL refuses to run as root.
            Run("chown", "postgres", _folder);
        }

        Tool("initdb", "-D", $"{_folder}/data", "--auth=trust", "--no-sync", "-U", "postgres");
        Start();
        Tool("createdb", "-h", "127.0.0.1", "-p", Port, "-U", "postgres", "service");
    }

    /// <summary>Why there is none; null where there is.</summary>
    public static string? Missing { get; } = FindBinaries() is null ? "needs PostgreSQL: initdb below /usr/lib/postgresql or on PATH" : null;

    private static string? Binaries { get; } = FindBinaries();

    private string Port => _port.ToString(CultureInfo.InvariantCulture);

    /// <summary>Leads to an empty database. The server lets everybody in; the password is there to be looked for where it must not be.</summary>
    public string ConnectionString(string password) => $"Host=127.0.0.1;Port={_port};Database=service;Username=postgres;Password={password}";

    // The log is a file: the server keeps what it inherits open, and this process would wait for its end.
    public void Start() => Tool(
        "pg_ctl", "-D", $"{_folder}/data", "-l", $"{_folder}/log", "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c fsync=off -k {_folder}", "-w", "start");

    public void Stop() => Tool("pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "-w", "stop");

    /// <summary>The one value that a query gives.</summary>
    public string Query(string sql) => Tool("psql", "-h", "127.0.0.1", "-p", Port, "-U", "postgres", "-d", "service", "-Atc", sql).Trim();

    public void Dispose()
    {
        if (File.Exists($"{_folder}/data/postmaster.pid"))
        {
            Stop();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string? FindBinaries()
    {
        const string debian = "/usr/lib/postgresql";
        var folders = Directory.Exists(debian)
            ? Directory.GetDirectories(debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [];
        var path = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Concat(path).FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, "initdb")) && File.Exists(Path.Combine(candidate, "psql")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Tool(string name, params string[] arguments) => System.Environment.IsPrivilegedProcess
        ? Run("runuser", ["-u", "postgres", "--", $"{Binaries}/{name}", .. arguments])
        : Run($"{Binaries}/{name}", arguments);

    private static string Run(string command, params string[] arguments)
    {
        var result = ProcessRunner.Run(command, arguments, Path.GetTempPath(), Environment);
        Assert.True(result.ExitCode == 0, $"{command} {string.Join(' ', arguments)} ended with {result.ExitCode}:\n{result.Output}");
        return result.Output;
    }
}
