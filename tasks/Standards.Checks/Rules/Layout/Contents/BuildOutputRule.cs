using System.Buffers;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Layout.Contents;

/// <summary>
/// STD2010: what builds, editors and systems write. A folder is found once, at its first file. <c>bin</c> and <c>obj</c> are such
/// folders only beside a project: elsewhere a folder <c>bin</c> may hold scripts.
/// </summary>
internal sealed class BuildOutputRule
{
    private static readonly SearchValues<string> Suspicious = SearchValues.Create(
        ["bin/", "obj/", "node_modules/", "TestResults/", ".vs/", ".idea/", ".user", ".suo", ".DS_Store", "humbs.db", "esktop.ini"],
        StringComparison.Ordinal);

    // The rest of .idea is made to be shared: code styles, run configurations, inspection profiles.
    private static readonly string[] WorkspaceState = ["workspace.xml", "tasks.xml", "usage.statistics.xml", "dataSources.local.xml"];

    private static readonly string[] ProjectState = [".csproj.user", ".fsproj.user", ".vbproj.user", ".suo", ".rsuser"];

    private readonly HashSet<string> _projectFolders;
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    /// <param name="projectFolders">Folders that hold a project file; the root is the empty text.</param>
    public BuildOutputRule(HashSet<string> projectFolders)
    {
        _projectFolders = projectFolders;
    }

    public Finding? Check(SourceFile file)
    {
        if (!file.Path.AsSpan().ContainsAny(Suspicious))
        {
            return null;
        }

        if (FolderOf(file.Path) is var (folder, writer) && folder.Length > 0)
        {
            return _found.Add(folder)
                ? Found(file, $"the folder '{folder}' holds what {writer} writes", folder, $"{folder[(folder.LastIndexOf('/') + 1)..]}/")
                : null;
        }

        var name = file.Name;
        return name is ".DS_Store"
            || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
            || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase)
                ? Found(file, $"'{name}' is written by a file manager", file.Path, name)
            : ProjectState.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                ? Found(file, $"{ValueText.Quote(name)} is an editor's state of one machine", file.Path, "*" + name[name.LastIndexOf('.')..])
            : WorkspaceState.Contains(name, StringComparer.Ordinal) && file.Path.Contains(".idea/", StringComparison.Ordinal)
                ? Found(file, $"'.idea/{name}' is an editor's state of one machine", file.Path, $".idea/**/{name}")
            : null;
    }

    private (string Folder, string Writer) FolderOf(string path)
    {
        for (var (start, slash) = (0, path.IndexOf('/', StringComparison.Ordinal)); slash >= 0; (start, slash) = (slash + 1, path.IndexOf('/', slash + 1)))
        {
            var writer = path.AsSpan(start, slash - start) switch
            {
                "bin" or "obj" when _projectFolders.Contains(start == 0 ? "" : path[..(start - 1)]) => "a build",
                "node_modules" => "a package manager",
                "TestResults" => "a test run",
                ".vs" => "Visual Studio",
                _ => null,
            };
            if (writer is not null)
            {
                return (path[..slash], writer);
            }
        }

        return ("", "");
    }

    private static Finding Found(SourceFile file, string problem, string path, string pattern) => new(
        RuleCatalog.RepositoryBuildOutput,
        file.Path,
        0,
        0,
        problem,
        $"Add '{pattern}' to .gitignore, and run 'git rm -r --cached {CommandText.Word(path)}' if it was committed");
}
