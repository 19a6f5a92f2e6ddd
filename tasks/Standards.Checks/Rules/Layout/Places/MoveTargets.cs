using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Layout.Places;

/// <summary>Where misplaced files can go, so that no two commands name one target and none names a path that is taken.</summary>
internal sealed class MoveTargets
{
    // What lies beside Terraform is part of it, whatever it is called, but for programs.
    private static readonly string[] Programs = [".cs", ".fs", ".vb", ".ts", ".tsx", ".js", ".go", ".java", ".rs", ".cpp", ".c", ".py", ".rb"];

    private readonly RepositorySnapshot _snapshot;
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public MoveTargets(RepositorySnapshot snapshot, LayoutPolicy layout)
    {
        _snapshot = snapshot;
        foreach (var folder in layout.Executables
            .Concat(layout.Libraries)
            .Concat(layout.Tests)
            .Select(FolderList.Normalise)
            .Concat(["docs", "modules", "shared", "api", "scripts", "deploy/terraform", "deploy/kubernetes", "deploy/docker"]))
        {
            Keep(folder);
        }

        foreach (var file in snapshot.Files)
        {
            _taken.Add(file.Path);
            for (var folder = file.Directory; folder.Length > 0 && _taken.Add(folder); folder = Parent(folder))
            {
            }

            if (ProjectFiles.IsProject(file.Path))
            {
                Keep(file.Directory);
            }
        }
    }

    /// <summary>Tells of a folder whether it holds no project and no folder of the layout, and files of the kind for the most part.</summary>
    /// <param name="place">Where the files belong.</param>
    /// <param name="misplaced">Their paths.</param>
    public Func<string, bool> CanMove(Place place, IReadOnlySet<string> misplaced)
    {
        var ours = Count(misplaced);
        var others = Count(
            _snapshot.Files.Select(file => file.Path).Where(path => !misplaced.Contains(path) && (place.Folder != "deploy/terraform" || IsProgram(path))));
        return folder => !_kept.Contains(folder) && ours.GetValueOrDefault(folder) > others.GetValueOrDefault(folder);
    }

    /// <summary>The fix for a folder or a file.</summary>
    /// <param name="unit">What is moved.</param>
    /// <param name="place">Where it belongs.</param>
    /// <param name="isOnlyName">Whether no other file that is moved has the name of this one.</param>
    public string Fix(MoveUnit unit, Place place, bool isOnlyName)
    {
        var path = unit.Folder ?? unit.First.Path;
        var name = path[(path.LastIndexOf('/') + 1)..];

        // Where the name alone is not enough, the folders above the file are, without the first.
        string[] targets = unit.Folder is not null ? [place.Folder, $"{place.Folder}/{name}", Below(place, path)]
            : isOnlyName ? [$"{place.Folder}/{name}", Below(place, path)]
            : [Below(place, path)];
        return Array.Find(targets, target => !_taken.Contains(target)) is { } free && _taken.Add(free)
            ? $"Run 'git mv {CommandText.Word(path)} {CommandText.Word(free)}' and correct what refers to it"
            : $"Move it below '{place.Folder}' to a path that is not taken, and correct what refers to it";
    }

    private static string Below(Place place, string path) => $"{place.Folder}/{path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..]}";

    private static string Parent(string folder) => folder[..Math.Max(0, folder.LastIndexOf('/'))];

    private static bool IsProgram(string path) => Programs.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    // For each folder the files below it.
    private static Dictionary<string, int> Count(IEnumerable<string> paths)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            for (var folder = Parent(path); folder.Length > 0; folder = Parent(folder))
            {
                counts[folder] = counts.GetValueOrDefault(folder) + 1;
            }
        }

        return counts;
    }

    private void Keep(string folder)
    {
        for (; folder.Length > 0 && _kept.Add(folder); folder = Parent(folder))
        {
        }
    }
}
