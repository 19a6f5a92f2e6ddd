namespace Standards.Checks.Snapshots;

/// <summary>
/// Tells the data of tests from what somebody reads or ships: what a snapshot test wrote, and files in a folder that has the name for data
/// in one of the usual tools. Such a file is often broken on purpose, and what it says is part of a test.
/// </summary>
internal static class TestData
{
    // Go leaves 'testdata' out of builds; 'TestData', 'TestAssets' and 'TestResources' are its like in .NET; underscores are those of Jest.
    private static readonly string[] Folders = ["testdata", "test-data", "test_data", "testassets", "testresources", "__fixtures__", "__snapshots__"];

    // Verify's and ApprovalTests' names for what a test gave and what it is to give.
    private static readonly string[] Snapshots = [".verified.md", ".received.md", ".approved.md"];

    /// <summary>Whether the file at a repository-relative path is data.</summary>
    public static bool IsData(string path) => IsInFolder(path) || Array.Exists(Snapshots, end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the path leads through a folder of data.</summary>
    public static bool IsInFolder(string path) => Array.Exists(Folders, folder => IsIn(path, folder));

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
