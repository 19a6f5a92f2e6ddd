using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Templates;

/// <summary>A published program as a process of its own, in production, on a port that the system chose. Signals are those of Unix.</summary>
internal abstract partial class PublishedProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HttpClient? _client;

    protected PublishedProcess(string assembly, string[] arguments, IEnumerable<(string Key, string Value)> settings)
    {
        var start = new ProcessStartInfo(Sources.Dotnet, [assembly, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, e) => Read(e.Data);
        _process.ErrorDataReceived += (_, e) => Read(e.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>All that it wrote so far; all of it once it has ended.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>How long a test waits for anything.</summary>
    protected static TimeSpan Patience { get; } = TimeSpan.FromMinutes(2);

    /// <summary>A client of its port, once it has opened that.</summary>
    public async Task<HttpClient> ClientAsync() => _client ??= new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = Patience })
    {
        BaseAddress = await _address.Task.WaitAsync(Patience),
    };

    /// <summary>The status of a path on its port.</summary>
    public async Task<int> StatusAsync(string path)
    {
        using var response = await (await ClientAsync()).GetAsync(new Uri(path, UriKind.Relative));
        return (int)response.StatusCode;
    }

    /// <summary>Asks until the status is this one.</summary>
    public async Task UntilStatusAsync(string path, int status)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await StatusAsync(path) != status)
        {
            Assert.False(patience.IsCancellationRequested, Output);
        }
    }

    /// <summary>Waits until something holds, while it runs.</summary>
    public async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!holds())
        {
            Assert.False(patience.IsCancellationRequested || _process.HasExited, Output);
            await looks.WaitForNextTickAsync();
        }
    }

    /// <summary>Asks it to stop.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Ends it at once, as a machine that goes down.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>Its exit code, when it has ended and all of its output is read.</summary>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        _client?.Dispose();
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            _ = _address.TrySetException(new InvalidOperationException($"The process ended:\n{Output}"));
            return;
        }

        lock (_output)
        {
            _output.Append(line).Append('\n');
        }

        if (Address().Match(line) is { Success: true } match)
        {
            _ = _address.TrySetResult(new Uri(match.Value));
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9][0-9]*", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
