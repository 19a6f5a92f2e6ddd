namespace Standards.Checks.Gates.TestRuns;

/// <summary>Says of a test which level it is of: by its category, else by the name or the folder of its project, else a unit test.</summary>
internal static class TestLevels
{
    private static readonly (string[] Words, TestLevel Level)[] Places =
    [
        (["e2e", "endtoend", "end-to-end", "e2etests", "endtoendtests"], TestLevel.EndToEnd),
        (["integration", "integrationtests"], TestLevel.Integration),
        (["unit", "unittests"], TestLevel.Unit),
    ];

    /// <summary>The level of a test.</summary>
    /// <param name="project">Repository-relative path of its project; empty when it is not known.</param>
    /// <param name="categories">Categories of the test.</param>
    public static TestLevel Of(string project, IEnumerable<string> categories) =>
        categories.Select(TestCategories.LevelOf).Max() ?? OfProject(project);

    /// <summary>The level of the tests of a project that say nothing themselves.</summary>
    public static TestLevel OfProject(string project)
    {
        var segments = project.Split('/');
        var name = Path.GetFileNameWithoutExtension(segments[^1]).Split('.');
        foreach (var (words, level) in Places)
        {
            if (segments.SkipLast(1).Concat(name).Any(s => words.Contains(s, StringComparer.OrdinalIgnoreCase)))
            {
                return level;
            }
        }

        return TestLevel.Unit;
    }

    /// <summary>As a person writes it.</summary>
    public static string Name(TestLevel level) => level switch
    {
        TestLevel.Unit => "unit",
        TestLevel.Integration => "integration",
        _ => "end-to-end",
    };
}
