using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Commands.Explaining;

/// <summary>Finds and reads files of the SDK's package.</summary>
internal static class PackageFiles
{
    /// <summary>Paths of the files of a folder, from the package's root, in ordinal order.</summary>
    /// <exception cref="UnreadableFileException">The folder is missing.</exception>
    public static IEnumerable<string> In(string root, string path, string pattern)
    {
        var directory = new DirectoryInfo(Path.Combine(root, path));
        return directory.Exists
            ? directory.EnumerateFiles(pattern).Select(f => $"{path}/{f.Name}").Order(StringComparer.Ordinal)
            : throw new UnreadableFileException(path, "is missing from the package");
    }

    /// <summary>Text of a file.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read.</exception>
    public static string ReadText(string root, string path) => new SourceFile(root, path, 0, 0).ReadText();
}
