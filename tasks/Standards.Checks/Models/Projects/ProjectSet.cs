using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Layout;

namespace Standards.Checks.Models.Projects;

/// <summary>The project files of a repository, told apart by place and name alone.</summary>
internal sealed class ProjectSet
{
    private readonly Dictionary<string, SourceFile> _byPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> _production = new(StringComparer.Ordinal);
    private readonly HashSet<string> _testPaths = new(StringComparer.Ordinal);

    public ProjectSet(IReadOnlyList<SourceFile> files, LayoutPolicy layout)
    {
        var (libraries, tests, executables) = (new List<SourceFile>(), new List<SourceFile>(), new List<SourceFile>());
        foreach (var file in files)
        {
            _byPath[file.Path] = file;
            var library = Depth(layout.Libraries, file);
            var executable = Depth(layout.Executables, file);
            var test = Depth(layout.Tests, file);

            // Where folders of the policy lie in each other, the innermost says what a project is.
            if (HasTestName(file) || (test >= 0 && test >= library && test >= executable))
            {
                tests.Add(file);
                _testPaths.Add(file.Path);
            }
            else if (library > executable)
            {
                libraries.Add(file);
                _production.Add(file.Path);
            }
            else if (executable >= 0)
            {
                executables.Add(file);
                _production.Add(file.Path);
            }
        }

        All = files;
        Executables = executables;
        Libraries = libraries;
        Tests = tests;
        Includes = new ProjectIncludes(_byPath.Keys);
    }

    /// <summary>Every project.</summary>
    public IReadOnlyList<SourceFile> All { get; }

    /// <summary>Projects under the executables' folders that are no test projects.</summary>
    public IReadOnlyList<SourceFile> Executables { get; }

    /// <summary>Projects under the libraries' folders that are no test projects.</summary>
    public IReadOnlyList<SourceFile> Libraries { get; }

    /// <summary>Projects under the tests' folders, and those elsewhere whose name ends in <c>Tests</c> or <c>Test</c>.</summary>
    public IReadOnlyList<SourceFile> Tests { get; }

    /// <summary>Resolves references between the projects.</summary>
    public ProjectIncludes Includes { get; }

    /// <summary>File name without extension.</summary>
    public static string NameOf(SourceFile project) => Path.GetFileNameWithoutExtension(project.Name);

    /// <summary>Whether a project is neither library nor executable.</summary>
    public bool IsHelper(string path) => !_production.Contains(path);

    /// <summary>Whether a project is one of <see cref="Tests"/>.</summary>
    public bool IsTest(string path) => _testPaths.Contains(path);

    /// <summary>The file of a project.</summary>
    public SourceFile File(string path) => _byPath[path];

    private static int Depth(IReadOnlyList<string> folders, SourceFile file) => FolderList.Holder(folders, file.Directory)?.Length ?? -1;

    private static bool HasTestName(SourceFile file)
    {
        var name = NameOf(file);
        return name.EndsWith("Tests", StringComparison.Ordinal) || name.EndsWith("Test", StringComparison.Ordinal);
    }
}
