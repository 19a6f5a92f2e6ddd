using Standards.Checks.Models.Ownership;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Ownership;

/// <summary>A CODEOWNERS file together with the files that it is about.</summary>
/// <param name="Path">Path of the CODEOWNERS file.</param>
/// <param name="Codeowners">Its rules.</param>
/// <param name="Files">Paths of all files, in ordinal order.</param>
/// <param name="Map">Which rule wins which of them.</param>
/// <param name="Policy">The policy in force.</param>
internal sealed record OwnershipState(string Path, Codeowners Codeowners, IReadOnlyList<string> Files, OwnershipMap Map, Policy Policy)
{
    private int[] _lastRanks = [];
    private IReadOnlyList<string> _lastOwners = [];

    /// <summary>The owners of a file. Files of one folder mostly share their ranks, so the last answer is kept.</summary>
    public IReadOnlyList<string> OwnersOf(int file)
    {
        if (!ReferenceEquals(_lastRanks, Map.Ranks[file]))
        {
            (_lastRanks, _lastOwners) = (Map.Ranks[file], Codeowners.OwnersOf(Map.Ranks[file]));
        }

        return _lastOwners;
    }

    /// <summary>A folder as the path of a finding: with a slash at its end, so that a waiver for <c>src/Legacy/**</c> covers it too.</summary>
    public static string FolderPath(string folder) => folder.Length == 0 ? "" : folder + "/";

    /// <summary>A pattern for everything below a folder.</summary>
    public static string FolderPattern(string folder) => $"/{folder.Replace(" ", "\\ ", StringComparison.Ordinal)}/";
}
