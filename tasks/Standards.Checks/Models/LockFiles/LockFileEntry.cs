namespace Standards.Checks.Models.LockFiles;

/// <summary>One package of the lock file.</summary>
/// <param name="Id">As written.</param>
/// <param name="Kind">How the package comes into the graph.</param>
/// <param name="Requested">The range that the project asked for (<c>[1.2.3, )</c>); empty when the entry has none.</param>
/// <param name="Line">1-based line of the id.</param>
/// <param name="Column">1-based column of the id.</param>
internal sealed record LockFileEntry(string Id, LockFileEntryKind Kind, string Requested, int Line, int Column)
{
    /// <summary>The version that restore took, as written; empty for projects, and where it is missing.</summary>
    public string Resolved { get; init; } = "";

    /// <summary>1-based line of <see cref="Resolved"/>; that of the id where it is missing.</summary>
    public int ResolvedLine { get; init; } = Line;

    /// <summary>SHA-512 of the package without its signature, in base64; empty for projects, and where it is missing.</summary>
    public string ContentHash { get; init; } = "";

    /// <summary>1-based line of <see cref="ContentHash"/>; that of the id where it is missing.</summary>
    public int ContentHashLine { get; init; } = Line;

    /// <summary>What it depends on in this framework, in the order of the file.</summary>
    public IReadOnlyList<LockFileDependency> Dependencies { get; init; } = [];
}
