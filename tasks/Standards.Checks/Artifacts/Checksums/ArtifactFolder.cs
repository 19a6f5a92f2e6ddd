using System.IO.Enumeration;
using System.Security.Cryptography;

namespace Standards.Checks.Artifacts.Checksums;

/// <summary>The files of a folder that leave the machine: packages, archives, installers, and the documents that go with them.</summary>
/// <param name="root">Absolute path of the folder.</param>
public sealed class ArtifactFolder(string root)
{
    /// <summary>Name of the list that stands for a whole folder.</summary>
    public const string ListName = "SHA256SUMS";

    /// <summary>End of the name of the list that lies beside one artefact.</summary>
    public const string SideExtension = ".sha256";

    /// <summary>More are not listed; a folder with more is not one of artefacts.</summary>
    public const int MaxFiles = 10_000;

    private static readonly string[] Kinds =
    [
        ".nupkg", ".snupkg", ".zip", ".tar", ".tar.gz", ".tgz", ".tar.xz", ".tar.zst", ".7z", ".msi", ".msix", ".deb", ".rpm", ".dmg", ".pkg", ".vsix",
        ".cdx.json", ".spdx.json", ".intoto.jsonl",
    ];

    // What builds keep for themselves.
    private static readonly string[] Inner = ["obj", "bin", "standards", ".git", "node_modules"];

    /// <summary>Absolute path.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(root);

    /// <summary>Whether a file is one that leaves the machine, by its name.</summary>
    public static bool IsArtifact(string name) => Kinds.Any(k => name.EndsWith(k, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file is a list of checksums, by its name.</summary>
    public static bool IsList(string name) => name == ListName || name.EndsWith(SideExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Paths relative to the folder, with <c>/</c>, ordinal.</summary>
    /// <param name="isWanted">Asked with the name of each file.</param>
    /// <param name="all">Also what lies in folders that builds keep for themselves.</param>
    public IReadOnlyList<string> Files(Func<string, bool> isWanted, bool all = false)
    {
        if (!Directory.Exists(Root))
        {
            return [];
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        var files = new FileSystemEnumerable<string>(Root, (ref entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && isWanted(entry.FileName.ToString()),
            ShouldRecursePredicate = (ref entry) => all || !Inner.Contains(entry.FileName.ToString(), StringComparer.OrdinalIgnoreCase),
        };
        return [.. files.Take(MaxFiles + 1).Select(f => Path.GetRelativePath(Root, f).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];
    }

    /// <summary>SHA-256 of a file as lower-case hexadecimal digits; null when it cannot be read.</summary>
    public static string? Hash(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 17, FileOptions.SequentialScan);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
