using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>
/// Follows what a project imports as far as files of the repository say it without an evaluation: its own imports, and the nearest
/// <c>Directory.Build.props</c> and <c>.targets</c> above it.
/// </summary>
internal sealed class ImportWalk(IReadOnlyDictionary<string, ProjectXml> files)
{
    private const string ThisFolder = "$(MSBuildThisFileDirectory)";

    private static readonly string[] Implicit = ["Directory.Build.props", "Directory.Build.targets"];

    /// <summary>Reads the files that projects import.</summary>
    public static ImportWalk Of(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var facts = context.Facts.Get(new ProjectXmlFact(), files, context.Cancellation);
        return new ImportWalk(
            files.Zip(facts).Where(f => f.Second is not null).ToDictionary(f => f.First.Path, f => f.Second!, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>All files read.</summary>
    public IEnumerable<ProjectXml> Files => files.Values;

    /// <summary>The project and what it imports, and whether that is all of it: an import that needs an evaluation may bring anything.</summary>
    public (IReadOnlyList<ProjectXml> Files, bool IsComplete) From(ProjectNode project)
    {
        var (found, isComplete) = (new List<ProjectXml> { project.Xml }, true);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var queue = new Queue<(string Folder, string Name, ProjectXml Xml)>([(project.File.Directory, project.File.Name, project.Xml)]);
        foreach (var name in Implicit)
        {
            Enqueue(Above(project.File.Directory, name));
        }

        while (queue.TryDequeue(out var file))
        {
            foreach (var import in file.Xml.Imports)
            {
                // The usual way to reach the next one above; the condition around it asks whether there is one.
                if (import.Contains("GetPathOfFileAbove", StringComparison.OrdinalIgnoreCase))
                {
                    var name = Implicit.FirstOrDefault(n => import.Contains(n, StringComparison.OrdinalIgnoreCase)) ?? file.Name;
                    Enqueue(file.Folder.Length == 0 ? null : Above(Parent(file.Folder), name));
                }
                else if (Resolve(file.Folder, import) is { } path && files.ContainsKey(path))
                {
                    Enqueue(path);
                }
                else
                {
                    isComplete = false;
                }
            }
        }

        return (found, isComplete);

        void Enqueue(string? path)
        {
            if (path is not null && seen.Add(path) && files.TryGetValue(path, out var xml))
            {
                found.Add(xml);
                queue.Enqueue((Parent(path), path[(path.LastIndexOf('/') + 1)..], xml));
            }
        }
    }

    private string? Above(string folder, string name)
    {
        while (true)
        {
            var path = folder.Length == 0 ? name : $"{folder}/{name}";
            if (files.ContainsKey(path))
            {
                return path;
            }

            if (folder.Length == 0)
            {
                return null;
            }

            folder = Parent(folder);
        }
    }

    // Null when only an evaluation can say where it leads, or when it leads out of the repository.
    private static string? Resolve(string folder, string import)
    {
        var relative = import.StartsWith(ThisFolder, StringComparison.OrdinalIgnoreCase) ? import[ThisFolder.Length..].TrimStart('/', '\\') : import;
        return relative.Length == 0 || relative.AsSpan().ContainsAny("$@*?") ? null : RelativePath.Combine(folder, relative);
    }

    private static string Parent(string path) => path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "";
}
