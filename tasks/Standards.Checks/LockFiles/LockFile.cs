namespace Standards.Checks.LockFiles;

/// <summary>The parts of a <c>packages.lock.json</c> (version 1 to 3) that are compared with the project.</summary>
/// <param name="Sections">The sections of target frameworks in the order of the file; those of runtime identifiers are left out.</param>
internal sealed record LockFile(IReadOnlyList<LockFileSection> Sections);
