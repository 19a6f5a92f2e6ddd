namespace Standards.Checks.Rules.Kubernetes;

/// <summary>What became of a version of a kind.</summary>
/// <param name="Release">The first release of Kubernetes that does not serve it.</param>
/// <param name="Instead">The version to write; or, where there is none of the kind, what to use.</param>
internal sealed record RemovedVersion(string Release, string Instead)
{
    /// <summary>Whether another version of the same kind takes its place.</summary>
    public bool IsVersion => Instead.Contains("/v", StringComparison.Ordinal);
}
