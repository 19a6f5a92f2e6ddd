using System.Diagnostics;

namespace Standards.Benchmarks.Measuring;

/// <summary>What one run cost.</summary>
/// <param name="Cpu">User and system time of the process and all its descendants; null where the platform cannot tell.</param>
/// <param name="Wall">Time from start to exit.</param>
internal readonly record struct Measurement(TimeSpan? Cpu, TimeSpan Wall)
{
    /// <summary>Runs something once in this process, after what others left was collected.</summary>
    public static Measurement Once(Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        action();
        var wall = watch.Elapsed;
        return new Measurement(Environment.CpuUsage.TotalTime - cpu, wall);
    }
}
