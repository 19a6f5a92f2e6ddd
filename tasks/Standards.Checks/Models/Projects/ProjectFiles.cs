namespace Standards.Checks.Models.Projects;

/// <summary>Project files, by name.</summary>
internal static class ProjectFiles
{
    public static bool IsProject(string path) =>
        path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".fsproj", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".vbproj", StringComparison.OrdinalIgnoreCase);
}
