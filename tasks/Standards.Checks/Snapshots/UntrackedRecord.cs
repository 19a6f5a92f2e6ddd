using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Snapshots;

/// <summary>The untracked files, and what they follow from besides the index.</summary>
/// <param name="Files">Whatever can say what is ignored: .gitignore, exclude files, configuration; also absent ones.</param>
/// <param name="Folders">All folders that git looks into: <see cref="FileMark.Path"/> is relative, <c>/</c>.</param>
/// <param name="UnwatchedFolders">Folders with tracked files that are ignored, so that git does not look into them.</param>
/// <param name="Untracked">Untracked, not ignored files.</param>
internal sealed record UntrackedRecord(
    List<FileMark> Files, List<FileMark> Folders, List<string> UnwatchedFolders, List<string> Untracked)
{
    public void SaveTo(UntrackedCache cache) => cache.Save(this);
}
