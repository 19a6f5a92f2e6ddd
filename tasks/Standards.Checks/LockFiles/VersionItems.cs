namespace Standards.Checks.LockFiles;

/// <summary>The versions of one file that are no plain minimum: most files have none, so little is kept.</summary>
/// <param name="Items">In the order of the file.</param>
internal sealed record VersionItems(IReadOnlyList<VersionItem> Items);
