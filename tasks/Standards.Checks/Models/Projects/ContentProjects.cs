using Standards.Checks.Foundation.Files;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Models.Projects;

/// <summary>Projects that a test builds or a template writes. They lie in the repository and are projects of somebody else.</summary>
internal static class ContentProjects
{
    // Marks a folder that 'dotnet new' copies.
    private const string TemplateFile = ".template.config/template.json";

    /// <summary>Whether a file marks a folder as a template; a check that asks <see cref="Holds"/> depends on it.</summary>
    public static bool IsMark(string path) => path.EndsWith(TemplateFile, StringComparison.Ordinal);

    /// <summary>Whether a project, or another file, is the content of a test or of a template.</summary>
    public static bool Holds(SourceFile file, RepositorySnapshot snapshot)
    {
        if (TestData.IsInFolder(file.Path))
        {
            return true;
        }

        for (var folder = file.Directory; folder.Length > 0; folder = folder[..Math.Max(0, folder.LastIndexOf('/'))])
        {
            if (snapshot.Find($"{folder}/{TemplateFile}") is not null)
            {
                return true;
            }
        }

        return false;
    }
}
