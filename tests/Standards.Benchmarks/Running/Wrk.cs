using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Standards.Benchmarks.Running;

/// <summary>wrk, which keeps a number of connections busy for a while (package <c>wrk</c> of Debian and others).</summary>
internal sealed partial class Wrk(string script, CancellationToken cancellationToken)
{
    private const int Connections = 16;

    // wrk itself prints 50, 75, 90 and 99 %.
    private const string Script = """
        done = function(summary, latency, requests)
          local e = summary.errors
          io.write(string.format("requests=%d microseconds=%d p95=%d failed=%d\n",
            summary.requests, summary.duration, latency:percentile(95), e.connect + e.read + e.write + e.status + e.timeout))
        end

        """;

    /// <summary>What a run brought.</summary>
    /// <param name="Requests">Requests answered.</param>
    /// <param name="Time">For so long.</param>
    /// <param name="P95">The time below which 95 of 100 were answered.</param>
    internal readonly record struct Load(long Requests, TimeSpan Time, TimeSpan P95);

    /// <summary>The arguments, for the report.</summary>
    public static string Arguments => string.Create(CultureInfo.InvariantCulture, $"-t1 -c{Connections}");

    /// <summary>Whether it is there; writes its script.</summary>
    /// <exception cref="BenchmarkException">It is not.</exception>
    public void Require()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(script)!);
        File.WriteAllText(script, Script);
        using var process = Start(["-v"]);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }

    /// <summary>Loads an address.</summary>
    /// <exception cref="BenchmarkException">An answer was no success, or none came.</exception>
    public Load Run(Uri address, int seconds)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = Start([
            "-t1",
            string.Create(CultureInfo.InvariantCulture, $"-c{Connections}"),
            string.Create(CultureInfo.InvariantCulture, $"-d{seconds}s"),
            "-s",
            script,
            address.AbsoluteUri,
        ]);
        using var registration = cancellationToken.Register(process.Kill);
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        var match = Result().Match(text);
        if (!match.Success || Number(match, 4) > 0 || Number(match, 1) == 0)
        {
            throw new BenchmarkException($"wrk got other answers than successes from {address.PathAndQuery}:\n{text}");
        }

        return new Load(Number(match, 1), TimeSpan.FromMicroseconds(Number(match, 2)), TimeSpan.FromMicroseconds(Number(match, 3)));
    }

    private static long Number(Match match, int group) => long.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Process Start(IReadOnlyList<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        }
        catch (Win32Exception)
        {
            throw new BenchmarkException("wrk is not installed. On Debian and Ubuntu: apt-get install wrk.");
        }
    }

    [GeneratedRegex("requests=([0-9]+) microseconds=([0-9]+) p95=([0-9]+) failed=([0-9]+)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Result();
}
