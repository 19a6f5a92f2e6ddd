namespace Standards.Checks.Models.LockFiles;

/// <summary>A lock file that is not what restore writes.</summary>
/// <param name="reason">The end of a sentence that begins with <c>the lock file</c>.</param>
/// <param name="line">1-based.</param>
/// <param name="column">1-based.</param>
internal sealed class LockFileFormatException(string reason, int line, int column) : Exception(reason)
{
    /// <summary>1-based line.</summary>
    public int Line { get; } = line;

    /// <summary>1-based column.</summary>
    public int Column { get; } = column;
}
