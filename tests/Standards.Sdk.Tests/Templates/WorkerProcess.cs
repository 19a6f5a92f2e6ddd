using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Templates;

/// <summary>A worker as a process of its own, on a port that the system chose.</summary>
internal sealed partial class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WorkerProcess(string assembly, string folder, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo(Sources.Dotnet, [assembly])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Inbox__Folder"] = Path.Combine(folder, "in");
        start.Environment["Outbox__Folder"] = Path.Combine(folder, "out");
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, e) => Read(e.Data);
        process.ErrorDataReceived += (_, e) => Read(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>The status of a path on its port, which it opens meanwhile.</summary>
    public async Task<int> StatusAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = await address.Task.WaitAsync(Patience) };
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
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

    /// <summary>Waits until something holds.</summary>
    public async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!holds())
        {
            Assert.False(patience.IsCancellationRequested || process.HasExited, Output);
            await looks.WaitForNextTickAsync();
        }
    }

    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Ends it at once, as a machine that goes down.</summary>
    public void Kill() => process.Kill(entireProcessTree: true);

    /// <summary>Its exit code, when it has ended by itself.</summary>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            _ = address.TrySetException(new InvalidOperationException($"The worker ended:\n{Output}"));
            return;
        }

        lock (output)
        {
            output.Append(line).Append('\n');
        }

        if (Address().Match(line) is { Success: true } match)
        {
            _ = address.TrySetResult(new Uri(match.Value));
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9][0-9]*")]
    private static partial Regex Address();
}
