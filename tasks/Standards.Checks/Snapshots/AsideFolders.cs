namespace Standards.Checks.Snapshots;

/// <summary>
/// Folders whose files are not part of what a repository delivers: tests, samples, templates, code of others. Their scripts and settings
/// are often wrong on purpose, or not meant for this repository at all. <see cref="TestData"/> is the narrower question of what a test
/// reads, and <c>ContentProjects</c> that of projects which a test or a template holds.
/// </summary>
internal static class AsideFolders
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "test", "tests", "testing", "fixtures", "e2e", "benchmarks", "sample", "samples", "example", "examples", "demo", "demos", "playground",
        "template", "templates", "vendor", "third_party", "third-party", "thirdparty", "external", "externals", "node_modules", "artifacts", "bin", "obj",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a folder of the path is one of them, or has the name of a test project (<c>Orders.Tests</c>).</summary>
    public static bool Hold(string path)
    {
        if (TestData.IsInFolder(path))
        {
            return true;
        }

        var rest = path.AsSpan();
        while (rest.IndexOf('/') is var end and >= 0)
        {
            var folder = rest[..end];
            if (Names.Contains(folder) || folder.EndsWith("Tests", StringComparison.Ordinal) || folder.EndsWith(".Test", StringComparison.Ordinal)
                || folder.EndsWith(".Testing", StringComparison.Ordinal) || folder.EndsWith(".Samples", StringComparison.Ordinal))
            {
                return true;
            }

            rest = rest[(end + 1)..];
        }

        return false;
    }
}
