using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Engine.Running;

/// <summary>
/// STD2014: committed links that lead out of the repository. Not a check of files: links to folders are none, and where a link leads may change
/// without any file. Clause: <c>no-generated-or-machine-state</c>.
/// </summary>
internal static class LinkTargets
{
    public static IEnumerable<Finding> Check(RepositorySnapshot snapshot) => snapshot.Files
        .Where(file => file.IsLink == true && file.IsTracked)
        .Concat(snapshot.LinkedFolders)
        .Where(link => !ReadablePath.IsInside(link.Root, PhysicalPath.Of(link.FullPath)))
        .OrderBy(link => link.Path, StringComparer.Ordinal)
        .Select(Of)
        .Limit();

    private static Finding Of(SourceFile link) => new(
        RuleCatalog.RepositoryLinkTargets,
        link.Path,
        0,
        0,
        $"the link leads to {ValueText.Quote(new FileInfo(link.FullPath).LinkTarget ?? "")}, which is not in the repository",
        $"Run 'git rm --cached {CommandText.Word(link.Path)}', and commit the file itself or a link that stays in the repository");
}
