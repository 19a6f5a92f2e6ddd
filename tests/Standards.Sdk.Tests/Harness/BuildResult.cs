using Microsoft.Build.Framework;
using Microsoft.Build.Logging.StructuredLogger;
using Standards.Sdk.Tests.Harness.Reports;

namespace Standards.Sdk.Tests.Harness;

/// <summary>What a build did: exit code, what it printed, and its binary log, read when first asked.</summary>
/// <param name="exitCode">Exit code of the process.</param>
/// <param name="output">Standard output and error.</param>
/// <param name="binaryLog">Absolute path; the file exists unless the command line itself was wrong.</param>
/// <param name="root">Absolute path of the repository, which paths of findings are relative to.</param>
internal sealed class BuildResult(int exitCode, string output, string binaryLog, string root)
{
    private Build? _build;

    public int ExitCode { get; } = exitCode;

    public string Output { get; } = output;

    private Build Log => _build ??= BinaryLog.ReadBuild(binaryLog);

    /// <summary>Asserts the exit code; the log is the failure message.</summary>
    public BuildResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"The build failed with {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>Asserts the exit code; the log is the failure message.</summary>
    public BuildResult Failed()
    {
        Assert.True(ExitCode == 1, $"The build ended with {ExitCode}, but had to fail:\n{Output}");
        return this;
    }

    /// <summary>Asserts that the log, the SARIF file and the JSON file hold the same errors and warnings, each once.</summary>
    public BuildResult Reported(ReportFiles reports)
    {
        var shown = Diagnostics().Order(ReportedFinding.Comparer).ToList();
        Assert.True(shown.Distinct().Count() == shown.Count, $"A diagnostic was given twice:\n{Output}");
        Assert.Equal(shown, reports.Findings().Where(IsShown).Order(ReportedFinding.Comparer));
        Assert.Equal(reports.Findings().Order(ReportedFinding.Comparer), reports.SarifResults().Order(ReportedFinding.Comparer));
        return this;
    }

    /// <summary>Diagnostics of ours in the order of the log; paths relative to the repository.</summary>
    public IReadOnlyList<ReportedFinding> Diagnostics() => [.. Events()
        .Select(e => e switch
        {
            BuildErrorEventArgs d when IsOurs(d.Code) => new ReportedFinding(d.Code, "error", Relative(d.File), d.LineNumber, d.ColumnNumber, d.Message!),
            BuildWarningEventArgs d when IsOurs(d.Code) => new ReportedFinding(d.Code, "warning", Relative(d.File), d.LineNumber, d.ColumnNumber, d.Message!),
            _ => null,
        })
        .OfType<ReportedFinding>()];

    /// <summary>Every error of the log, of whomever.</summary>
    public IReadOnlyList<BuildErrorEventArgs> Errors() => [.. Events().OfType<BuildErrorEventArgs>()];

    /// <summary>Every compiler and build diagnostic code, sorted.</summary>
    public IReadOnlyList<string> Codes() => [.. Log.FindChildrenRecursive<AbstractDiagnostic>().Select(d => d.Code ?? "").Order(StringComparer.Ordinal)];

    /// <summary>How often a task was executed in the whole build.</summary>
    public int Executions(string task) => Log.FindChildrenRecursive<Microsoft.Build.Logging.StructuredLogger.Task>().Count(t => t.Name == task);

    /// <summary>The targets whose condition held, by name, also those that were up to date.</summary>
    public IReadOnlyList<string> Targets() => [.. Events().OfType<TargetStartedEventArgs>().Select(e => e.TargetName).Distinct(StringComparer.Ordinal)];

    /// <summary>The tasks of this product that ran, by name, each as often as it ran.</summary>
    public IReadOnlyList<string> OwnTasks() => [.. Log.FindChildrenRecursive<Microsoft.Build.Logging.StructuredLogger.Task>()
        .Where(t => t.FromAssembly?.Contains("Standards.Tasks", StringComparison.Ordinal) == true)
        .Select(t => t.Name)
        .Order(StringComparer.Ordinal)];

    /// <summary>The same without those of restore, and without those that only show what others found.</summary>
    public IReadOnlyList<string> CheckTasks() =>
    [
        .. OwnTasks().Where(t =>
            t is not ("FindRestore" or "RecordRestore" or "FindPolicyPackages" or "CleanOutputs" or "GuardOutputs" or "ShowErrors" or "SumUp")),
    ];

    /// <summary>Asserts that a text is neither in what was printed nor anywhere in the binary log.</summary>
    public void HoldsNot(string text)
    {
        Assert.DoesNotContain(text, Output, StringComparison.Ordinal);
        using var log = new System.IO.Compression.GZipStream(File.OpenRead(binaryLog), System.IO.Compression.CompressionMode.Decompress);
        using var content = new MemoryStream();
        log.CopyTo(content);
        Assert.True(content.GetBuffer().AsSpan(0, (int)content.Length).IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) < 0, "The binary log holds the text.");
    }

    private IEnumerable<BuildEventArgs> Events() => new BinLogReader().ReadRecords(binaryLog).Select(r => r.Args).OfType<BuildEventArgs>();

    private string Relative(string? file) => string.IsNullOrEmpty(file) ? "" : Path.GetRelativePath(root, file).Replace('\\', '/');

    private static bool IsShown(ReportedFinding finding) => finding.Severity is "error" or "warning";

    private static bool IsOurs(string? code) => code?.StartsWith("STD", StringComparison.Ordinal) == true;
}
