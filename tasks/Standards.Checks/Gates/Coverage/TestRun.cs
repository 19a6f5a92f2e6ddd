using System.Globalization;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Coverage;

/// <summary>What a test run left: a folder for each test project and framework, with the project's path and its report.</summary>
/// <param name="Reports">Absolute paths of the reports, by the name that findings give them.</param>
/// <param name="Projects">Repository-relative paths of the test projects that ran.</param>
/// <param name="Silent">Those of them without a report.</param>
public sealed record TestRun(IReadOnlyDictionary<string, string> Reports, IReadOnlyList<string> Projects, IReadOnlyList<string> Silent)
{
    /// <summary>The file that names the project of a folder.</summary>
    public const string ProjectFile = "project.txt";

    private const int MaxPathLength = 4096;

    /// <summary>Reads what lies below a folder, and the reports that are named one by one.</summary>
    /// <param name="root">Absolute path of the repository's root.</param>
    /// <param name="folder">Absolute path; empty, or of a folder that is not there, for no run.</param>
    /// <param name="reports">Absolute paths.</param>
    public static TestRun Read(string root, string folder, IReadOnlyList<string> reports)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var (projects, silent) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var report in reports)
        {
            found[Relative(root, report)] = report;
        }

        if (folder.Length > 0 && Directory.Exists(folder))
        {
            foreach (var place in Directory.EnumerateFiles(
                folder, ProjectFile, new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 }).Order(StringComparer.Ordinal))
            {
                var project = Project(root, place);
                projects.Add(project);
                var own = Directory.GetFiles(Path.GetDirectoryName(place)!, "*.cobertura.xml");
                if (own.Length == 0)
                {
                    silent.Add(project);
                }

                foreach (var report in own)
                {
                    found[Relative(root, report)] = report;
                }
            }
        }

        return new TestRun(found, [.. projects], [.. silent]);
    }

    /// <summary>Why a run of one project is no run of the repository; empty when the project is the only one with tests.</summary>
    public static string Part(RepositorySnapshot snapshot, Policy policy, TestRun run) => Part(snapshot, policy, run.Projects.Count);

    /// <summary>Why a run of a number of projects is no run of the repository; empty when these are all that have tests.</summary>
    public static string Part(RepositorySnapshot snapshot, Policy policy, int ran)
    {
        var all = snapshot.Files.Count(f => ProjectFiles.IsProject(f.Path) && IsTest(f, policy));
        return all <= ran ? "" : string.Create(CultureInfo.InvariantCulture, $"{ran} of {all} test projects ran. 'dotnet test' on the solution judges the sum");
    }

    private static bool IsTest(SourceFile project, Policy policy) =>
        policy.Layout.Tests.Any(folder => project.Path.StartsWith(folder + "/", StringComparison.Ordinal))
        || Path.GetFileNameWithoutExtension(project.Name).EndsWith(".Tests", StringComparison.Ordinal);

    private static string Project(string root, string file)
    {
        try
        {
            using var reader = RegularFile.OpenText(file);
            var path = reader.ReadLine()?.Trim() ?? "";
            return path.Length is > 0 and < MaxPathLength ? Relative(root, path) : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
