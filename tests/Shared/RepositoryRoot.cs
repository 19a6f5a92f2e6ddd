namespace Standards.Tests.Shared;

/// <summary>Finds the product's own repository from wherever the tests run.</summary>
internal static class RepositoryRoot
{
    /// <summary>Absolute path of the folder that has <c>global.json</c>.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Absolute path of a file or folder given from the root, with <c>/</c>.</summary>
    public static string Combine(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>Repository-relative path with <c>/</c>.</summary>
    public static string Relative(string absolute) => System.IO.Path.GetRelativePath(Path, absolute).Replace('\\', '/');

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "global.json")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above '{start}' has a global.json. Run the tests inside a checkout of the repository.");
    }
}
