using System.Runtime.InteropServices;
using Standards.Benchmarks.Running;

namespace Standards.Benchmarks.Reporting;

/// <summary>What somebody needs to judge or to repeat the figures; no host name, no absolute path.</summary>
internal static class ReportHeader
{
    private const string Command = "dotnet run -c Release --project tests/Standards.Benchmarks --";

    /// <summary>The header as Markdown.</summary>
    public static string Render(IReadOnlyList<string> arguments, Subject subject, ChildEnvironment environment) => $"""
        # Benchmark

        - Machine: {CpuModel()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription.Trim()} ({RuntimeInformation.OSArchitecture})
        - .NET SDK: {subject.DotnetVersion}, runtime of the benchmark: {Environment.Version}
        - Product: {subject.Product}
        - Command: `{Command} {string.Join(' ', arguments.Select(WithoutFolder))}`
        - Environment of each build: `{environment.Description}`
        - CPU: {(ChildCpuClock.IsSupported ? "user and system time of the build and all its descendants" : "not available on this platform, wall time only")}; medians; ratios are medians of the ratios of adjacent pairs

        """;

    private static string WithoutFolder(string argument) =>
        Path.IsPathRooted(argument) ? "…/" + Path.GetFileName(argument.TrimEnd('/', '\\')) : argument;

    private static string CpuModel()
    {
        const string LinuxFile = "/proc/cpuinfo";
        var model = OperatingSystem.IsLinux() && File.Exists(LinuxFile)
            ? File.ReadLines(LinuxFile).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return model ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
