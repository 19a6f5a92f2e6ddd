namespace Standards.Checks.Models.LockFiles;

/// <summary>The <c>type</c> of an entry; the names are those that NuGet writes.</summary>
internal enum LockFileEntryKind
{
    /// <summary>The project references the package itself.</summary>
    Direct,

    /// <summary>Another package brings it.</summary>
    Transitive,

    /// <summary>Another package brings it, in the version of the central list.</summary>
    CentralTransitive,

    /// <summary>No package but a referenced project.</summary>
    Project,
}
