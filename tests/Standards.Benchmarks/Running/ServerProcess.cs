using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Standards.Benchmarks.Running;

/// <summary>
/// A published service on a port of 127.0.0.1, in a process of its own. Its output goes into a pipe that is emptied here, as whoever runs containers does. Not
/// by
/// <see cref="ProcessRunner"/>, which waits for what it starts and keeps what it writes.
/// </summary>
internal sealed class ServerProcess : IDisposable
{
    private const int ShownChars = 4000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Stopwatch _age;
    private readonly CancellationToken _cancellation;
    private readonly Thread[] _readers;
    private string _tail = "";

    private ServerProcess(Process process, Stopwatch age, int port, CancellationToken cancellationToken)
    {
        _process = process;
        _age = age;
        _cancellation = cancellationToken;
        Port = port;
        _readers = [Empty(process.StandardOutput.BaseStream), Empty(process.StandardError.BaseStream)];
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>User and system time since it started, of all its threads (<c>/proc/PID/stat</c>).</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes in memory now.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts a service.</summary>
    /// <param name="folder">What <c>dotnet publish</c> wrote.</param>
    /// <param name="environment">The environment of every child.</param>
    /// <param name="settings">Variables besides.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    public static ServerProcess Start(
        string folder, ChildEnvironment environment, IEnumerable<(string Name, string Value)> settings, CancellationToken cancellationToken)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [EntryPoint(folder)])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        environment.Apply(start.Environment, ownPackages: false);
        start.Environment["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var age = Stopwatch.StartNew();
        try
        {
            return new ServerProcess(Process.Start(start)!, age, port, cancellationToken);
        }
        catch (Win32Exception e)
        {
            throw new BenchmarkException($"'{start.FileName}' cannot be started: {e.Message}");
        }
    }

    /// <summary>Asks until the answer is 200, every millisecond.</summary>
    /// <returns>The time since the process was started.</returns>
    public TimeSpan WaitUntilReady(string path)
    {
        var status = "no answer";
        while (_age.Elapsed < Patience)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (_process.HasExited)
            {
                throw new BenchmarkException($"the service ended with code {_process.ExitCode}; it wrote:\n{Written()}");
            }

            status = Ask(path) ?? status;
            if (status.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
            {
                return _age.Elapsed;
            }

            _cancellation.WaitHandle.WaitOne(1);
        }

        throw new BenchmarkException($"{path} was not answered with 200 in {Patience.TotalSeconds:F0} s, the last was '{status}'");
    }

    /// <summary>Ends the process at once.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
        Array.ForEach(_readers, reader => reader.Join());
        _process.Dispose();
    }

    private static string EntryPoint(string folder)
    {
        const string Suffix = ".runtimeconfig.json";
        return Directory.Exists(folder) && Directory.GetFiles(folder, "*" + Suffix) is [var file]
            ? Path.Combine(folder, Path.GetFileName(file)[..^Suffix.Length] + ".dll")
            : throw new BenchmarkException($"'{folder}' is no folder of a published service: one file *{Suffix} is expected in it.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The status line; null where nobody listens yet. A connection of its own: HttpClient waits before it asks again.
    private string? Ask(string path)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            ReceiveTimeout = (int)Patience.TotalMilliseconds,
        };
        try
        {
            socket.Connect(IPAddress.Loopback, Port);
            socket.Send(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
            var answer = new byte[256];
            var length = socket.Receive(answer);
            return Encoding.ASCII.GetString(answer, 0, length).Split('\r')[0];
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private Thread Empty(Stream output)
    {
        var thread = new Thread(() =>
        {
            var buffer = new byte[64 * 1024];
            for (var length = output.Read(buffer); length > 0; length = output.Read(buffer))
            {
                // Enough to say why a service did not start; text of every line of a load would cost what is measured.
                if (Volatile.Read(ref _tail).Length < ShownChars)
                {
                    Volatile.Write(ref _tail, _tail + Encoding.UTF8.GetString(buffer, 0, length));
                }
            }
        })
        { IsBackground = true };
        thread.Start();
        return thread;
    }

    private string Written()
    {
        Array.ForEach(_readers, reader => reader.Join());
        return _tail.Length > ShownChars ? _tail[..ShownChars] : _tail;
    }
}
