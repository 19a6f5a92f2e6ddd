namespace Standards.Checks.Foundation.Files;

/// <summary>The folder for reports and state below a repository's root.</summary>
public static class OutputFolders
{
    /// <summary>
    /// Creates it with a <c>.gitignore</c> of its own, so that no repository has to know of it and no snapshot sees it. Where that is
    /// not possible (a read-only checkout) checks still run, without state and reports.
    /// </summary>
    public static void Create(string folder)
    {
        var ignore = Path.Combine(folder, ".gitignore");
        if (!File.Exists(ignore))
        {
            AtomicFile.TryWrite(ignore, "*\n"u8);
        }
    }
}
