namespace Standards.Checks.Artifacts.Provenance;

/// <summary>The source that is checked out.</summary>
/// <param name="Commit">Hexadecimal name of the commit; empty when there is none.</param>
/// <param name="Reference">The branch, <c>refs/heads/main</c>; empty for a detached HEAD.</param>
/// <param name="Remote">Address without credentials (<see cref="RemoteAddress"/>); empty when there is none to tell.</param>
/// <param name="Changes">Repository-relative paths of what is not as in the commit, new files too; ordinal.</param>
/// <param name="Failure">Why there is no commit, as the end of a sentence that begins with "git"; null when there is one.</param>
public sealed record SourceState(string Commit, string Reference, string Remote, IReadOnlyList<string> Changes, string? Failure)
{
    /// <summary>Nothing is known.</summary>
    public static SourceState Unknown(string failure) => new("", "", "", [], failure);

    /// <summary>
    /// What of <see cref="Changes"/> may have gone into a build: not what builds write (<c>bin</c>, <c>obj</c>, <c>artifacts</c>, packages) and not
    /// what lies below a folder of outputs.
    /// </summary>
    /// <param name="outputs">Repository-relative path of the folder; empty for none.</param>
    public IReadOnlyList<string> Inputs(string outputs = "") =>
    [
        .. Changes.Where(path => !IsOutput(path) && (outputs.Length == 0 || !path.StartsWith(outputs + "/", StringComparison.Ordinal))),
    ];

    private static bool IsOutput(string path) =>
        path.StartsWith("artifacts/", StringComparison.Ordinal)
        || $"/{path}".Contains("/bin/", StringComparison.Ordinal)
        || $"/{path}".Contains("/obj/", StringComparison.Ordinal)
        || path.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".snupkg", StringComparison.OrdinalIgnoreCase);
}
