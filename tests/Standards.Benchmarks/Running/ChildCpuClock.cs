using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Standards.Benchmarks.Running;

/// <summary>
/// CPU time of all descendants that have ended, from <c>getrusage(RUSAGE_CHILDREN)</c>. On Windows there is no such counter,
/// and the benchmark reports wall time only.
/// </summary>
internal static class ChildCpuClock
{
    private const int RusageChildren = -1;
    private const int SetChildSubreaper = 36;
    private const int NoHang = 1;
    private static readonly TimeSpan OrphanPatience = TimeSpan.FromSeconds(5);

    /// <summary>Whether <see cref="Read"/> returns a value on this platform.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>
    /// Makes orphaned descendants children of this process (Linux only). The counter holds waited-for processes only, so a
    /// build node whose parent ended first would otherwise cost nothing.
    /// </summary>
    public static void AdoptOrphans()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = prctl(SetChildSubreaper, 1, 0, 0, 0);
        }
    }

    /// <summary>Waits for adopted orphans. To be called only while no child of our own runs.</summary>
    /// <returns>False when a process still runs after five seconds: its CPU time is missing.</returns>
    public static bool ReapOrphans()
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        var waited = Stopwatch.StartNew();
        while (true)
        {
            var pid = waitpid(-1, out _, NoHang);
            if (pid < 0)
            {
                return true;
            }

            if (pid == 0)
            {
                if (waited.Elapsed > OrphanPatience)
                {
                    return false;
                }

#pragma warning disable RS0030 // A thread of a measuring tool that has nothing else to do.
                Thread.Sleep(10);
#pragma warning restore RS0030
            }
        }
    }

    /// <summary>User and system time of all ended descendants since this process began; null where it is unknown.</summary>
    public static TimeSpan? Read()
    {
        if (!IsSupported)
        {
            return null;
        }

        // struct rusage begins with two struct timeval; 18 words on every 64-bit platform that .NET 10 runs on.
        var usage = new long[18];
        if (getrusage(RusageChildren, usage) != 0)
        {
            throw new BenchmarkException("getrusage failed; CPU time cannot be measured on this machine.");
        }

        return Time(usage[0], usage[1]) + Time(usage[2], usage[3]);
    }

    // macOS has 32-bit microseconds followed by padding of unknown content.
    private static TimeSpan Time(long seconds, long microseconds) =>
        TimeSpan.FromSeconds(seconds) + TimeSpan.FromMicroseconds((int)microseconds);

    [DllImport("libc")]
    private static extern int getrusage(int who, [Out] long[] usage);

    [DllImport("libc")]
    private static extern int prctl(int option, nuint argument2, nuint argument3, nuint argument4, nuint argument5);

    [DllImport("libc")]
    private static extern int waitpid(int pid, out int status, int options);
}
