namespace Standards.Checks.LockFiles;

/// <summary>One package of the lock file.</summary>
/// <param name="Id">As written.</param>
/// <param name="Kind">How the package comes into the graph.</param>
/// <param name="Requested">The range that the project asked for (<c>[1.2.3, )</c>); empty when the entry has none.</param>
/// <param name="Line">1-based line of the id.</param>
/// <param name="Column">1-based column of the id.</param>
internal sealed record LockFileEntry(string Id, LockFileEntryKind Kind, string Requested, int Line, int Column);
