using System.Diagnostics;
using System.Globalization;
using Standards.Benchmarks.Measuring;

namespace Standards.Benchmarks.Running;

/// <summary>
/// Servers of the compiler, as every <c>dotnet build</c> outside of this benchmark has one: each tree has its own, so that none is warm from another tree's
/// builds, and the time of a build includes what its server did.
/// </summary>
internal sealed class CompilerServers(BuildRunner builds) : IDisposable
{
    private const string ProcessName = "VBCSCompiler";

    private readonly HashSet<int> _foreign = [.. Running().Select(p => p.Id)];

    /// <summary>Builds and measures, the server included.</summary>
    /// <param name="folder">Root of the tree, by which the server is found again.</param>
    /// <param name="target">Solution or project, relative to <paramref name="folder"/>.</param>
    public Measurement Build(string folder, string target)
    {
        var before = Cpu();
        string[] arguments = ["--no-restore", "-p:UseSharedCompilation=true", $"-p:SharedCompilationId={IdOf(folder)}"];
        var cost = builds.BuildByServer(folder, target, arguments);
        return cost with { Cpu = cost.Cpu + (Cpu() - before) };
    }

    /// <summary>Ends the servers.</summary>
    public void Dispose()
    {
        foreach (var server in Own())
        {
            server.Kill();
        }

        // Adopted, so nobody but this process ends their entries; Process.WaitForExit waits for them for ever.
        _ = ChildCpuClock.ReapOrphans();
    }

    private static string IdOf(string folder) => string.Create(CultureInfo.InvariantCulture, $"bench-{Environment.ProcessId}-{Path.GetFileName(folder)}");

    private static Process[] Running() => Process.GetProcessesByName(ProcessName);

    private IEnumerable<Process> Own() => Running().Where(p => !_foreign.Contains(p.Id));

    private TimeSpan Cpu() => Own().Aggregate(TimeSpan.Zero, (sum, p) => sum + p.TotalProcessorTime);
}
