using Standards.Checks.Foundation.Versions;

namespace Standards.Checks.Models.Versions;

/// <summary>A tag that names a version.</summary>
/// <param name="Name">The whole name: <c>orders/v1.2.3</c>.</param>
/// <param name="Version">What follows the prefix.</param>
/// <param name="Commit">Hash of the commit, also where the tag is an annotated one.</param>
/// <param name="IsReachable">Whether the commit that is checked out contains it.</param>
public sealed record VersionTag(string Name, SemanticVersion Version, string Commit, bool IsReachable)
{
    /// <summary>The hash as people write it.</summary>
    public string ShortCommit => Commit[..Math.Min(9, Commit.Length)];
}
