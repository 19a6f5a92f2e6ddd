namespace Standards.Checks.Engine.CompilerLogs;

/// <summary>What the compiler last said of all projects of a repository.</summary>
/// <param name="Diagnostics">In the order of all outputs; what several target frameworks say of one place stands once.</param>
/// <param name="Missing">Repository-relative paths of the C# projects without a log, in ordinal order: not built yet, or their log stands elsewhere.</param>
/// <param name="Remarks">Sentences about logs that could not be read.</param>
public sealed record CompilerLogSet(IReadOnlyList<CompilerDiagnostic> Diagnostics, IReadOnlyList<string> Missing, IReadOnlyList<string> Remarks)
{
    /// <summary>What the analyzers took in all of them, the dearest first.</summary>
    public IReadOnlyList<AnalyzerTime> Times { get; init; } = [];
}
