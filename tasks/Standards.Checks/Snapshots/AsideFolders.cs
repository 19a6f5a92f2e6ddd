namespace Standards.Checks.Snapshots;

/// <summary>
/// Folders whose files are not part of what a repository delivers: tests, samples, templates, code of others. Their scripts and settings
/// are often wrong on purpose, or not meant for this repository at all. <see cref="TestData"/> is the narrower question of what a test
/// reads, and <c>ContentProjects</c> that of projects which a test or a template holds.
/// </summary>
internal static class AsideFolders
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Tests = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "test", "tests", "testing", "e2e", "benchmarks",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "fixtures", "sample", "samples", "example", "examples", "demo", "demos", "playground",
        "template", "templates", "vendor", "third_party", "third-party", "thirdparty", "external", "externals", "node_modules", "artifacts", "bin", "obj",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a folder of the path is one of them, or has the name of a test project (<c>Orders.Tests</c>).</summary>
    public static bool Hold(string path) => IsInAny(path, withTests: true);

    /// <summary>The same without the folders of tests, whose containers run in every pipeline: samples, templates, data, code of others.</summary>
    public static bool HoldOthers(string path) => IsInAny(path, withTests: false);

    private static bool IsInAny(string path, bool withTests)
    {
        if (TestData.IsInFolder(path))
        {
            return true;
        }

        var rest = path.AsSpan();
        while (rest.IndexOf('/') is var end and >= 0)
        {
            var folder = rest[..end];
            if (Others.Contains(folder) || folder.EndsWith(".Samples", StringComparison.Ordinal) || (withTests && IsOfTests(folder)))
            {
                return true;
            }

            rest = rest[(end + 1)..];
        }

        return false;
    }

    private static bool IsOfTests(ReadOnlySpan<char> folder) =>
        Tests.Contains(folder)
        || folder.EndsWith("Tests", StringComparison.Ordinal)
        || folder.EndsWith(".Test", StringComparison.Ordinal)
        || folder.EndsWith(".Testing", StringComparison.Ordinal);
}
