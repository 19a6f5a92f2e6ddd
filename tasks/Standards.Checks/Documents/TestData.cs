namespace Standards.Checks.Documents;

/// <summary>
/// Tells the data of tests from documents: what a snapshot test wrote, and files in a folder that has the name for data in one of the
/// usual tools. Such a file is often broken on purpose, and its text is part of a test.
/// </summary>
internal static class TestData
{
    // Go leaves 'testdata' out of builds; 'TestData' and 'TestAssets' are its like in .NET; underscores are those of Jest.
    private static readonly string[] Folders = ["testdata", "test-data", "test_data", "testassets", "__fixtures__", "__snapshots__"];

    // Verify's and ApprovalTests' names for what a test gave and what it is to give.
    private static readonly string[] Snapshots = [".verified.md", ".received.md", ".approved.md"];

    /// <summary>Whether a Markdown file at a repository-relative path is data.</summary>
    public static bool IsData(string path) =>
        Array.Exists(Snapshots, end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(Folders, folder => IsIn(path, folder));

    private static bool IsIn(string path, string folder)
    {
        for (var at = path.IndexOf(folder, StringComparison.OrdinalIgnoreCase); at >= 0; at = path.IndexOf(folder, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + folder.Length;
            if ((at == 0 || path[at - 1] == '/') && end < path.Length && path[end] == '/')
            {
                return true;
            }
        }

        return false;
    }
}
