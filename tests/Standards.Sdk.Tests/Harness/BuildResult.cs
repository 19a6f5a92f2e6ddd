using Microsoft.Build.Logging.StructuredLogger;
using Standards.Sdk.Tests.Harness.Reports;

namespace Standards.Sdk.Tests.Harness;

/// <summary>What a build did: exit code, what it printed, and its binary log, read once when first asked.</summary>
internal sealed class BuildResult(int exitCode, string output, string binaryLog)
{
    private Build? build;

    public int ExitCode { get; } = exitCode;

    public string Output { get; } = output;

    private Build Log => build ??= BinaryLog.ReadBuild(binaryLog);

    /// <summary>Asserts the exit code; the log is the failure message.</summary>
    public BuildResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"The build failed with {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>Asserts the exit code; the log is the failure message.</summary>
    public BuildResult Failed()
    {
        Assert.True(ExitCode != 0, $"The build succeeded, but had to fail:\n{Output}");
        return this;
    }

    /// <summary>Diagnostics of ours in the order of the log; paths as logged.</summary>
    public IReadOnlyList<ReportedFinding> Diagnostics() => [.. Log.FindChildrenRecursive<AbstractDiagnostic>()
        .Where(d => d.Code?.StartsWith("STD", StringComparison.Ordinal) == true)
        .Select(d => new ReportedFinding(d.Code, d is Error ? "error" : "warning", d.File ?? "", d.LineNumber, d.ColumnNumber, d.Text))];

    /// <summary>Every compiler and build diagnostic code, sorted.</summary>
    public IReadOnlyList<string> Codes() => [.. Log.FindChildrenRecursive<AbstractDiagnostic>().Select(d => d.Code ?? "").Order(StringComparer.Ordinal)];

    /// <summary>How often a task was executed in the whole build.</summary>
    public int Executions(string task) => Log.FindChildrenRecursive<Microsoft.Build.Logging.StructuredLogger.Task>().Count(t => t.Name == task);

    /// <summary>The tasks of this product that ran, by name, each as often as it ran.</summary>
    public IReadOnlyList<string> OwnTasks() => [.. Log.FindChildrenRecursive<Microsoft.Build.Logging.StructuredLogger.Task>()
        .Where(t => t.FromAssembly?.Contains("Standards.Tasks", StringComparison.Ordinal) == true)
        .Select(t => t.Name)
        .Order(StringComparer.Ordinal)];
}
