using Standards.Tests.Shared;

namespace Standards.Catalog.Tests;

/// <summary>The sources of this repository that people write: nothing that is built, generated, or content of a template.</summary>
internal static class SourceFiles
{
    private static readonly string[] Folders = ["eng", "runtime", "sdk", "tasks", "templates", "tests"];

    /// <summary>Repository-relative paths of the files with one of the patterns, in ordinal order.</summary>
    public static IReadOnlyList<string> Of(params string[] patterns) =>
        [
            .. AtTheRoot(patterns)
                .Concat(Folders.SelectMany(folder => Below(new DirectoryInfo(RepositoryRoot.Combine(folder)), patterns)))
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> AtTheRoot(string[] patterns) =>
        patterns.SelectMany(pattern => Directory.EnumerateFiles(RepositoryRoot.Path, pattern)).Select(RepositoryRoot.Relative);

    private static IEnumerable<string> Below(DirectoryInfo folder, string[] patterns)
    {
        var own = patterns.SelectMany(folder.EnumerateFiles)
            .Where(file => !file.Name.EndsWith(".g.cs", StringComparison.Ordinal))
            .Select(file => RepositoryRoot.Relative(file.FullName));
        return own.Concat(folder.EnumerateDirectories().Where(IsWritten).SelectMany(child => Below(child, patterns)));
    }

    private static bool IsWritten(DirectoryInfo folder) =>
        folder.Name is not ("bin" or "obj") && RepositoryRoot.Relative(folder.FullName) is not "templates/Standards.Templates/content";
}
