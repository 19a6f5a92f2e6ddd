using Standards.Checks.Policies;

namespace Standards.Checks.Ownership;

/// <summary>A CODEOWNERS file together with the files that it is about.</summary>
/// <param name="Path">Path of the CODEOWNERS file.</param>
/// <param name="Codeowners">Its rules.</param>
/// <param name="Files">Paths of all files, in ordinal order.</param>
/// <param name="Map">Which rule wins which of them.</param>
/// <param name="Policy">The policy in force.</param>
internal sealed record OwnershipState(string Path, Codeowners Codeowners, IReadOnlyList<string> Files, OwnershipMap Map, Policy Policy)
{
    /// <summary>A pattern for everything below a folder.</summary>
    public static string FolderPattern(string folder) => $"/{folder.Replace(" ", "\\ ", StringComparison.Ordinal)}/";
}
