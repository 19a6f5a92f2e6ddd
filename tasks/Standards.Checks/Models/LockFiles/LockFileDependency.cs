namespace Standards.Checks.Models.LockFiles;

/// <summary>What an entry of a lock file depends on.</summary>
/// <param name="Id">As written.</param>
/// <param name="Range">A minimum (<c>1.2.3</c>) or a range (<c>[1.2.3, 2.0.0)</c>), as written.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
internal sealed record LockFileDependency(string Id, string Range, int Line, int Column);
