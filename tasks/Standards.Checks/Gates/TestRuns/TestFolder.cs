using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>What a test run left: a folder for each test project and framework, with the project's path and its results.</summary>
/// <param name="Reports">The files with results.</param>
/// <param name="Projects">Repository-relative paths of the test projects that ran.</param>
/// <param name="Silent">Those of them that left no results.</param>
public sealed record TestFolder(IReadOnlyList<TestReportFile> Reports, IReadOnlyList<string> Projects, IReadOnlyList<string> Silent)
{
    /// <summary>The file that names the project of a folder, and below it the assembly.</summary>
    public const string ProjectFile = "tests.txt";

    private const int MaxPathLength = 4096;

    /// <summary>Reads what lies below a folder, and the reports that are named one by one.</summary>
    /// <param name="root">Absolute path of the repository's root.</param>
    /// <param name="folder">Absolute path; empty, or of a folder that is not there, for no run.</param>
    /// <param name="reports">Absolute paths.</param>
    public static TestFolder Read(string root, string folder, IReadOnlyList<string> reports)
    {
        var found = reports.Distinct(StringComparer.Ordinal).Select(r => new TestReportFile(Relative(root, r), r, "", "")).ToList();
        var (projects, silent) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        if (folder.Length > 0 && Directory.Exists(folder))
        {
            // One folder a project, and one below it for each of several frameworks.
            foreach (var place in Directory.EnumerateFiles(
                folder, ProjectFile, new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 }).Order(StringComparer.Ordinal))
            {
                var (project, assembly) = Project(root, place);
                projects.Add(project);
                var own = Directory.GetFiles(Path.GetDirectoryName(place)!, "*.trx");
                found.AddRange(own.Order(StringComparer.Ordinal).Select(r => new TestReportFile(Relative(root, r), r, project, assembly)));
                if (own.Length == 0)
                {
                    silent.Add(project);
                }
            }
        }

        return new TestFolder(found, [.. projects], [.. silent]);
    }

    private static (string Path, string Assembly) Project(string root, string file)
    {
        try
        {
            using var reader = RegularFile.OpenText(file);
            var path = reader.ReadLine()?.Trim() ?? "";
            return path.Length is > 0 and < MaxPathLength ? (Relative(root, path), reader.ReadLine()?.Trim() ?? "") : ("", "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ("", "");
        }
    }

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
