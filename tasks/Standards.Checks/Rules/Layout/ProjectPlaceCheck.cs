using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Layout;

/// <summary>
/// STD2001 to STD2003: executables, libraries and test projects live in the folders that the layout policy gives them.
/// Folders are compared by whole segments and with case, because the build servers' file systems know case.
/// </summary>
public sealed class ProjectPlaceCheck : IProjectCheck
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.LayoutExecutableFolder, RuleCatalog.LayoutLibraryFolder, RuleCatalog.LayoutTestFolder];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        var layout = context.Policy.Layout;
        var kind = project.IsPrimaryFramework ? ProjectKind.Of(project, layout) : null;
        var folder = Folder(project.Path);
        if (kind is null || FolderList.Holder(kind.Folders, folder) is not null)
        {
            yield break;
        }

        var place = folder.Length == 0 ? "at the repository root" : $"in '{folder}'";
        var message = $"{kind.Noun} '{project.Name}' is {place}, outside {Allowed(kind)}";
        yield return new Finding(kind.Rule, project.Path, 1, 1, message, Fix(project, folder, kind, layout));
    }

    private static string Fix(ProjectFacts project, string folder, ProjectKind kind, LayoutPolicy layout)
    {
        if (FolderList.Holder(kind.Folders, folder, StringComparison.OrdinalIgnoreCase) is { } right)
        {
            // One 'git mv' would fail where the file system does not know case.
            var wrong = folder[..right.Length];
            return $"Rename '{wrong}' to '{right}': run 'git mv {CommandText.Word(wrong)} {CommandText.Word(right + ".new")}', "
                + $"then 'git mv {CommandText.Word(right + ".new")} {CommandText.Word(right)}', and correct the solution";
        }

        if (kind.Folders.Count == 0)
        {
            return $"Add the folder to {kind.Key} in standards.yml";
        }

        var parent = FolderList.Normalise(kind.Folders[0]);
        if (IsShared(folder, layout))
        {
            return $"Move '{project.Path}' and its files to '{parent}/{project.Name}' and correct the solution, or add the folder to "
                + $"{kind.Key} in standards.yml";
        }

        var target = $"{parent}/{folder[(folder.LastIndexOf('/') + 1)..]}";
        return $"Run 'git mv {CommandText.Word(folder)} {CommandText.Word(target)}' and correct the solution, or add the folder to {kind.Key} in standards.yml";
    }

    // A project that lies in the root or directly in a folder of the layout cannot be moved as a folder: other projects would go with it.
    private static bool IsShared(string folder, LayoutPolicy layout) =>
        folder.Length == 0
        || IsOneOf(layout.Executables, folder)
        || IsOneOf(layout.Libraries, folder)
        || IsOneOf(layout.Tests, folder);

    private static bool IsOneOf(IReadOnlyList<string> folders, string folder) => FolderList.Holder(folders, folder) == folder;

    private static string Allowed(ProjectKind kind) => kind.Folders.Count == 0
        ? $"of every folder, as {kind.Key} is empty"
        : string.Join(" and ", kind.Folders.Select(folder => $"'{folder}'"));

    private static string Folder(string path) => path.LastIndexOf('/') is var i and >= 0 ? path[..i] : "";
}
