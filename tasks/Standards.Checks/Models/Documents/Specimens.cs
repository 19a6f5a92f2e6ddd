using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Models.Documents;

/// <summary>
/// Documents that tests and benchmarks read, such as a specification of Markdown with all of its mistakes: below a folder of tests or benchmarks, and not
/// its README or guide. A folder of documents about testing (<c>docs/testing</c>) is none.
/// </summary>
internal static class Specimens
{
    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "test", "tests", "benchmark", "benchmarks", "bench", "perf", "fuzz", "fuzzing",
    };

    private static readonly string[] Suffixes = ["Tests", ".Test", ".Testing", ".Benchmarks", ".Benchmark", ".Fuzzing"];

    /// <summary>Whether the document is one.</summary>
    public static bool Hold(SourceFile file)
    {
        if (file.Name.StartsWith("README", StringComparison.OrdinalIgnoreCase) || file.Name.StartsWith("CONTRIBUTING", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var folders = file.Directory.Split('/');
        return folders[0] is not ("docs" or "doc" or "documentation") && Array.Exists(folders, IsOfTests);
    }

    private static bool IsOfTests(string folder) =>
        Folders.Contains(folder) || Array.Exists(Suffixes, suffix => folder.EndsWith(suffix, StringComparison.Ordinal));
}
