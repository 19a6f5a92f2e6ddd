namespace Standards.Checks.Engine.CompilerLogs;

/// <summary>What one SARIF log of the compiler says.</summary>
/// <param name="Diagnostics">In the order of the file; empty when it cannot be read.</param>
/// <param name="Remark">Why the log could not be read, as a sentence without full stop and without an absolute path; null when it was.</param>
public sealed record CompilerLog(IReadOnlyList<CompilerDiagnostic> Diagnostics, string? Remark)
{
    /// <summary>What the analyzers took, in the order of the file.</summary>
    public IReadOnlyList<AnalyzerTime> Times { get; init; } = [];
}
