namespace Standards.Checks.Rules.LockFiles;

/// <summary>The versions of one file that are no plain minimum, or that a property gives: most files have none, so little is kept.</summary>
/// <param name="Items">In the order of the file.</param>
/// <param name="Properties">Properties whose value is no plain minimum, in the order of the file.</param>
internal sealed record VersionItems(IReadOnlyList<VersionItem> Items, IReadOnlyList<VersionProperty> Properties);
