namespace Standards.Checks.Rules.LockFiles;

/// <summary>A property that holds a floating version or a range, if it is one of a package.</summary>
/// <param name="Name">As written.</param>
/// <param name="Value">As written, trimmed.</param>
/// <param name="Line">1-based line of the element.</param>
/// <param name="Column">1-based column of the element.</param>
internal sealed record VersionProperty(string Name, string Value, int Line, int Column);
