namespace Standards.Checks.Foundation.Processes;

/// <summary>What came of a process.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">Its exit code; 0 for one that was not started.</param>
public readonly record struct ProcessResult(ProcessEnd End, int ExitCode)
{
    /// <summary>Standard output, as bytes; empty where it was read line by line.</summary>
    public ReadOnlyMemory<byte> Output { get; init; }

    /// <summary>The beginning of standard error; null where it was read line by line.</summary>
    public string? Errors { get; init; }

    /// <summary>Whether it ended by itself with the exit code 0.</summary>
    public bool IsGood => End == ProcessEnd.Exited && ExitCode == 0;
}
