using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Snapshots;

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
    public static bool Hold(SourceFile file) => Hold(file.Path);

    /// <summary>Whether the Markdown file of a path is one.</summary>
    public static bool HoldDocument(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && Hold(path);

    private static bool Hold(string path)
    {
        var segments = path.Split('/');
        var (folders, name) = (segments[..^1], segments[^1]);
        if (name.StartsWith("README", StringComparison.OrdinalIgnoreCase) || name.StartsWith("CONTRIBUTING", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return folders is [var first, ..] && first is not ("docs" or "doc" or "documentation") && Array.Exists(folders, IsOfTests);
    }

    private static bool IsOfTests(string folder) =>
        Folders.Contains(folder) || Array.Exists(Suffixes, suffix => folder.EndsWith(suffix, StringComparison.Ordinal));
}
