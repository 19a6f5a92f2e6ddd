using Standards.Checks.Snapshots;

namespace Standards.Checks.Engine.Baselines;

/// <summary>Finds the C# project that a file belongs to: the nearest one above it.</summary>
internal sealed class ProjectFolders
{
    private readonly Dictionary<string, string> _projects = new(StringComparer.Ordinal);

    public ProjectFolders(RepositorySnapshot snapshot)
    {
        foreach (var file in snapshot.Files)
        {
            if (file.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            {
                _projects.TryAdd(file.Directory, file.Path);
            }
        }
    }

    /// <summary>Repository-relative path of the project, or null.</summary>
    public string? ProjectOf(string path)
    {
        var folder = path;
        while (folder.Length > 0)
        {
            folder = folder[..Math.Max(folder.LastIndexOf('/'), 0)];
            if (_projects.TryGetValue(folder, out var project))
            {
                return project;
            }
        }

        return null;
    }
}
