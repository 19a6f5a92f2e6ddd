using System.Diagnostics;
using System.Globalization;

namespace Standards.Benchmarks.Scenarios;

/// <summary>
/// The memory of one run of the repository checks, or of one gate over reports, taken in a process that does nothing else: this program started again. What it
/// needs before the checks begin (runtime, command line) is taken in a process that runs none.
/// </summary>
/// <param name="PeakWorkingSet">Most bytes in memory at a time, of the runtime, the code and the files as they are read.</param>
/// <param name="Allocated">All bytes of managed objects, those included that were collected on the way.</param>
/// <param name="Committed">Bytes that the collector holds for managed objects at the end.</param>
internal sealed record ColdRunMemory(long PeakWorkingSet, long Allocated, long Committed)
{
    /// <summary>Name of the hidden command.</summary>
    public const string Name = "cold-run";

    /// <summary>Takes the figures in a child process.</summary>
    /// <param name="context">Runs the child.</param>
    /// <param name="arguments">Root and cache folder of the repository, or 'coverage' or the name of another gate and a folder of reports; none for the process
    /// without checks.</param>
    public static ColdRunMemory Of(BenchmarkContext context, params string[] arguments)
    {
        string[] command = [typeof(ColdRunMemory).Assembly.Location, Name, .. arguments];
        var output = context.Builds.DotnetInProduct(context.Workspace.Root, command);
        var figures = output.Trim().Split('\n')[^1].Split(' ').Select(word => long.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        return new ColdRunMemory(figures[0], figures[1], figures[2]);
    }

    /// <summary>What the child does.</summary>
    public static void Print(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (arguments is [CoverageMerging.Name, var reports])
        {
            CoverageMerging.Gate(reports);
        }
        else if (arguments is [var gate, var results] && ReportGates.Find(gate) is { } found)
        {
            found.Gate(results);
        }
        else if (arguments is [var root, var cache])
        {
            RepositoryRun.Execute(root, cache);
        }

        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{process.PeakWorkingSet64} {GC.GetTotalAllocatedBytes(precise: true)} {GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes}"));
    }
}
