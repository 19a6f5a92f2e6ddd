using Microsoft.Build.Construction;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Exceptions;
using Standards.Checks.Commands.Explaining;

namespace Standards.Tasks;

/// <summary>Evaluates the projects of a solution, or one project, and says what set each property.</summary>
/// <param name="root">Absolute path of the repository root.</param>
/// <param name="sdkFolder">Absolute path of the SDK's package.</param>
/// <param name="globalProperties">What the command line and the caller gave.</param>
internal sealed class ProjectViewReader(string root, string sdkFolder, IDictionary<string, string> globalProperties)
{
    /// <summary>One view a project, in ordinal order of their paths.</summary>
    public IReadOnlyList<ProjectView> Read(string entry, CancellationToken cancellationToken)
    {
        using var projects = new ProjectCollection(globalProperties);
        var views = new List<ProjectView>();
        foreach (var path in Projects(entry).Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            views.Add(new ProjectView(Relative(root, path), Evaluate(projects, path)));
        }

        return views;
    }

    private Dictionary<string, PropertyView>? Evaluate(ProjectCollection projects, string path)
    {
        try
        {
            var views = new Dictionary<string, PropertyView>(StringComparer.OrdinalIgnoreCase);
            foreach (var property in projects.LoadProject(path).Properties)
            {
                var location = property.Xml?.Location;
                views[property.Name] = new PropertyView(
                    property.EvaluatedValue, location is null ? "" : Place(location.File), location?.Line ?? 0, property.IsGlobalProperty);
            }

            return views;
        }
        catch (Exception e) when (e is InvalidProjectFileException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // The SDK's folder first: the repository that builds the SDK holds it.
    private string Place(string file)
    {
        if (IsBelow(file, sdkFolder))
        {
            return $"{Relative(sdkFolder, file)} of Standards.Sdk";
        }

        return IsBelow(file, root) ? Relative(root, file) : $"{Path.GetFileName(file)} of the .NET SDK or a package";
    }

    private static IEnumerable<string> Projects(string entry)
    {
        if (Path.GetExtension(entry).ToUpperInvariant() is not (".SLN" or ".SLNX" or ".SLNF"))
        {
            return [entry];
        }

        try
        {
            return SolutionFile.Parse(entry).ProjectsInOrder
                .Where(p => p.ProjectType == SolutionProjectType.KnownToBeMSBuildFormat)
                .Select(p => p.AbsolutePath);
        }
        catch (InvalidProjectFileException)
        {
            return [];
        }
    }

    private static bool IsBelow(string file, string folder) =>
        file.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Relative(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');
}
