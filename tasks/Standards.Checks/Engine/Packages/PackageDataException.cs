namespace Standards.Checks.Engine.Packages;

/// <summary>A file of NuGet's that is not what NuGet writes.</summary>
/// <param name="reason">The end of a sentence that begins with the file's name.</param>
/// <param name="line">1-based, or 0 when no line is to blame.</param>
/// <param name="column">1-based, or 0.</param>
public sealed class PackageDataException(string reason, int line = 0, int column = 0) : Exception(reason)
{
    /// <summary>1-based line, or 0.</summary>
    public int Line { get; } = line;

    /// <summary>1-based column, or 0.</summary>
    public int Column { get; } = column;
}
