using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>All files of a repository that say something of packages, but those that are the content of a test or a template.</summary>
internal sealed class PackageSet
{
    private const string Central = "Directory.Packages.props";

    private readonly Dictionary<string, PackageFile> _byPath;

    private PackageSet(IReadOnlyList<(SourceFile File, PackageFile Content)> files)
    {
        Files = files;
        _byPath = files.ToDictionary(f => f.File.Path, f => f.Content, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>In the order of their paths.</summary>
    public IReadOnlyList<(SourceFile File, PackageFile Content)> Files { get; }

    /// <summary>Those that are projects.</summary>
    public IEnumerable<(SourceFile File, PackageFile Content)> Projects => Files.Where(f => ProjectFiles.IsProject(f.File.Path));

    /// <summary>Whether a file may say something of packages.</summary>
    public static bool IsPackageFile(string path) =>
        path.EndsWith(".props", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".targets", StringComparison.OrdinalIgnoreCase)
        || ProjectFiles.IsProject(path);

    public static PackageSet Read(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        SourceFile[] chosen = [.. files.Where(f => IsPackageFile(f.Path) && !ContentProjects.Holds(f, context.Snapshot))];
        var contents = context.Facts.Get(new PackageFileFact(), chosen, context.Cancellation);
        return new PackageSet([
            .. chosen
                .Zip(contents)
                .Where(f => f.Second is not null)
                .Select(f => (f.First, f.Second!))
                .DistinctBy(f => f.First.Path, StringComparer.OrdinalIgnoreCase),
        ]);
    }

    /// <summary>Whether a file holds the central versions.</summary>
    public static bool IsCentral(SourceFile file) => file.Name.Equals(Central, StringComparison.OrdinalIgnoreCase);

    /// <summary>The files of a name in a folder and in those above it, the nearest first.</summary>
    public IEnumerable<(string Path, PackageFile Content)> Above(string folder, string name)
    {
        while (true)
        {
            var path = folder.Length == 0 ? name : $"{folder}/{name}";
            if (_byPath.TryGetValue(path, out var content))
            {
                yield return (path, content);
            }

            if (folder.Length == 0)
            {
                yield break;
            }

            folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];
        }
    }

    /// <summary>The file with the central versions of a project; null when there is none.</summary>
    public (string Path, PackageFile Content)? CentralOf(SourceFile project) =>
        Above(project.Directory, Central).Select(f => ((string, PackageFile)?)f).FirstOrDefault();
}
