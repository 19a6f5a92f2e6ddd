namespace Standards.Checks.Models.LockFiles;

/// <summary>What a <c>packages.lock.json</c> (version 1 to 3) holds.</summary>
/// <param name="Sections">The sections of target frameworks in the order of the file.</param>
internal sealed record LockFile(IReadOnlyList<LockFileSection> Sections)
{
    /// <summary>
    /// The sections of runtime identifiers (<c>net10.0/linux-x64</c>) in the order of the file. They hold only what differs from the
    /// section of their framework.
    /// </summary>
    public IReadOnlyList<LockFileSection> RuntimeSections { get; init; } = [];

    /// <summary>What in the text is not as NuGet writes it, the first of each kind.</summary>
    public IReadOnlyList<LockFileOddity> Oddities { get; init; } = [];
}
