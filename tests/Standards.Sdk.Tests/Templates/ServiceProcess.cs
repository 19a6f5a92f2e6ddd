using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Templates;

/// <summary>A service as a process of its own, in production, on a port that the system chose.</summary>
internal sealed partial class ServiceProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HttpClient? client;

    public ServiceProcess(string assembly, string[] arguments, params (string Key, string Value)[] settings)
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

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, e) => Read(e.Data);
        process.ErrorDataReceived += (_, e) => Read(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All that it wrote so far; all of it once it has ended.</summary>
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

    public async Task<HttpClient> ClientAsync() => client ??= new HttpClient { BaseAddress = await address.Task.WaitAsync(Patience) };

    public async Task<HttpResponseMessage> GetAsync(string path, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (token is not null)
        {
            request.Headers.Add("Authorization", $"Bearer {token}");
        }

        return await (await ClientAsync()).SendAsync(request);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("Idempotency-Key", key);
        return await (await ClientAsync()).SendAsync(request);
    }

    /// <summary>Asks until the status is this one.</summary>
    public async Task UntilStatusAsync(string path, int status)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            using var response = await GetAsync(path);
            if ((int)response.StatusCode == status)
            {
                return;
            }

            Assert.False(patience.IsCancellationRequested, Output);
        }
    }

    /// <summary>
    /// A POST whose body waits: the service has asked for it when this returns. The function sends it, and reads the answer to its end.
    /// </summary>
    public async Task<Func<Task<string>>> BeginPostAsync(string path, string body, string key)
    {
        var target = (await ClientAsync()).BaseAddress!;
        var connection = new TcpClient();
        await connection.ConnectAsync(target.Host, target.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {target.Authority}\r\nConnection: close\r\nExpect: 100-continue\r\nIdempotency-Key: {key}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync().WaitAsync(Patience));
        return async () =>
        {
            using (connection)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(body));
                using var rest = new StreamReader(stream, Encoding.UTF8);
                return await rest.ReadToEndAsync().WaitAsync(Patience);
            }
        };
    }

    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Its exit code, when it has ended by itself and all of its output is read.</summary>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return document.RootElement.Clone();
    }

    public void Dispose()
    {
        client?.Dispose();
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            _ = address.TrySetException(new InvalidOperationException($"The service ended:\n{Output}"));
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

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9][0-9]*", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
