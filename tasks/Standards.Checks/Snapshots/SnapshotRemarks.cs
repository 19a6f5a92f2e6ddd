namespace Standards.Checks.Snapshots;

/// <summary>The texts of <see cref="RepositorySnapshot.Remarks"/>: equal on every machine, without absolute paths.</summary>
internal static class SnapshotRemarks
{
    /// <param name="failure">The end of a sentence that begins with "git".</param>
    public static string Walked(string failure) =>
        $"git {failure}. Untracked files were found by walking the folder; .gitignore was not applied.";

    /// <param name="failure">The end of a sentence that begins with "git".</param>
    public static string TrackedUnknown(string failure) =>
        $"The git index could not be read, and git {failure}. Which files are tracked is not known.";

    public static void AddUnlisted(List<string> remarks, int folders)
    {
        if (folders > 0)
        {
            remarks.Add($"{folders} folder(s) could not be opened; the files in them were not checked.");
        }
    }

    public static void AddUnnameable(List<string> remarks, int files)
    {
        if (files > 0)
        {
            remarks.Add($"{files} file(s) have names that are not valid UTF-8 and were not checked. Rename them with 'git mv'.");
        }
    }
}
