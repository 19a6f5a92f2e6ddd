using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Projects;
using Standards.Checks.Rules.Layout.Projects;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Commands.Verifying;

/// <summary>The projects that a build of the repository has to check: those of its solutions that are built with Standards.Sdk.</summary>
internal static class BuiltProjects
{
    private const string Sdk = "Standards.Sdk";

    private static readonly string[] Shared = ["Directory.Build.props", "Directory.Build.targets"];

    /// <summary>Repository-relative paths in ordinal order. Projects of another SDK are the concern of STD2046.</summary>
    public static IReadOnlyList<string> Of(RepositorySnapshot snapshot)
    {
        var named = snapshot.Files
            .Where(file => Solution.IsSolution(file.Path))
            .Select(Solution.Read)
            .OfType<Solution>()
            .SelectMany(solution => solution.Projects);
        var paths = named.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var folders = snapshot.Files
            .Where(file => Shared.Contains(file.Name, StringComparer.Ordinal) && HasSdk(file))
            .Select(file => file.Directory)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. snapshot.Files
                .Where(file => ProjectFiles.IsProject(file.Path) && paths.Contains(file.Path) && (IsBelow(file, folders) || HasSdk(file)))
                .Select(file => file.Path),
        ];
    }

    private static bool IsBelow(SourceFile file, HashSet<string> folders) =>
        folders.Any(folder => folder.Length == 0 || file.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    private static bool HasSdk(SourceFile file)
    {
        try
        {
            return ProjectXmlReader.Read(file).HasSdk(Sdk);
        }
        catch (UnreadableFileException)
        {
            return false;
        }
    }
}
