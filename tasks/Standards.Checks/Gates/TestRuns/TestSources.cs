using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>The sources of test projects, read when something about a test stands only there, and no file twice.</summary>
internal sealed class TestSources(RepositorySnapshot snapshot)
{
    private const int MaxBytes = 4 * 1024 * 1024;

    private readonly Dictionary<string, IReadOnlyList<TestDeclaration>> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ILookup<(string, string), string>> _categories = new(StringComparer.Ordinal);

    /// <summary>The categories of a test: its own, those of its class and those of the assembly.</summary>
    public IEnumerable<string> CategoriesOf(string project, TestResult test)
    {
        if (!_categories.TryGetValue(project, out var all))
        {
            all = Files(project, "Category"u8.ToArray())
                .SelectMany(Declarations)
                .SelectMany(d => d.Categories.Select(c => (Key: (d.Type, d.Method), Category: c)))
                .ToLookup(d => d.Key, d => d.Category);
            _categories.Add(project, all);
        }

        return all[(test.Type, test.Method)].Concat(all[(test.Type, "")]).Concat(all[("", "")]);
    }

    /// <summary>Where a test is declared; null when no file says it.</summary>
    public Location? Locate(string project, TestResult test)
    {
        foreach (var file in Files(project, System.Text.Encoding.UTF8.GetBytes(test.Method)))
        {
            if (Declarations(file).FirstOrDefault(d => d.Method == test.Method && (d.Type == test.Type || test.Type.Length == 0)) is { } found)
            {
                return new(file.Path, found.Line, found.Column);
            }
        }

        return null;
    }

    private IEnumerable<SourceFile> Files(string project, byte[] holds)
    {
        var folder = project[..(project.LastIndexOf('/') + 1)];
        return snapshot.Files.Where(
            f => f.Path.StartsWith(folder, StringComparison.Ordinal) && f.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && Holds(f, holds));
    }

    private static bool Holds(SourceFile file, byte[] text)
    {
        try
        {
            return text.Length > 0 && file.ReadBytes(MaxBytes, bytes => bytes.IndexOf(text) >= 0);
        }
        catch (UnreadableFileException)
        {
            return false;
        }
    }

    private IReadOnlyList<TestDeclaration> Declarations(SourceFile file)
    {
        if (!_known.TryGetValue(file.Path, out var declarations))
        {
            try
            {
                declarations = TestDeclarations.Read(file.ReadText(MaxBytes));
            }
            catch (UnreadableFileException)
            {
                declarations = [];
            }

            _known.Add(file.Path, declarations);
        }

        return declarations;
    }
}
