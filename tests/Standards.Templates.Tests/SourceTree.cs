namespace Standards.Templates.Tests;

/// <summary>Where the sources of the product are.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static string Tests { get; } = Path.Combine(Root, "tests", "Standards.Templates.Tests");

    public static string Pack { get; } = Path.Combine(Root, "templates", "Standards.Templates");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "templates", "Standards.Templates")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No templates folder above {AppContext.BaseDirectory}.");
    }
}
