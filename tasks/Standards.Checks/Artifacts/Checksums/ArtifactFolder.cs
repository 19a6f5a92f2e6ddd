using System.IO.Enumeration;
using System.Security.Cryptography;
using Standards.Checks.Foundation.Files;

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

    // What is pushed wherever it lies.
    private static readonly string[] Packages = [".nupkg", ".snupkg"];

    // What builds keep for themselves: a zip in there is none that leaves, a package may be.
    private static readonly string[] Inner = ["obj", "bin"];

    private static readonly string[] Foreign = [".git", "node_modules"];

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

        var files = new FileSystemEnumerable<string>(Root, (ref entry) => entry.ToFullPath(), Options(FileAttributes.ReparsePoint))
        {
            ShouldIncludePredicate = (ref entry) =>
                !entry.IsDirectory && entry.FileName.ToString() is var name && isWanted(name) && (all || IsPackage(name) || !IsInner(ref entry)),
            ShouldRecursePredicate = (ref entry) => all || !IsForeign(ref entry),
        };
        return [.. files.Take(MaxFiles + 1).Select(Relative).Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Links that stand for an artefact, for a list or for a folder: whoever pushes or downloads follows them, and no checksum holds where they lead.
    /// Paths as those of files.
    /// </summary>
    public IReadOnlyList<string> Links()
    {
        if (!Directory.Exists(Root))
        {
            return [];
        }

        var links = new FileSystemEnumerable<string>(Root, (ref entry) => entry.ToFullPath(), Options(0))
        {
            ShouldIncludePredicate = (ref entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0
                && entry.FileName.ToString() is var name
                && (IsPackage(name) || (!IsInner(ref entry) && (entry.IsDirectory || IsArtifact(name) || IsList(name)))),
            ShouldRecursePredicate = (ref entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0 && !IsForeign(ref entry),
        };
        return [.. links.Take(MaxFiles + 1).Select(Relative).Order(StringComparer.Ordinal)];
    }

    private static EnumerationOptions Options(FileAttributes skipped) =>
        new() { RecurseSubdirectories = true, AttributesToSkip = skipped, IgnoreInaccessible = true };

    private static bool IsPackage(string name) => Packages.Any(k => name.EndsWith(k, StringComparison.OrdinalIgnoreCase));

    private bool IsInner(ref FileSystemEntry entry) =>
        entry.Directory[Math.Min(Root.Length, entry.Directory.Length)..].ToString().Split(Path.DirectorySeparatorChar).Any(
            folder => Inner.Contains(folder, StringComparer.OrdinalIgnoreCase));

    // The reports of the product lie beside the artefacts, when these are where they are by default.
    private bool IsForeign(ref FileSystemEntry entry) => Foreign.Contains(entry.FileName.ToString(), StringComparer.OrdinalIgnoreCase)
        || (entry.FileName.SequenceEqual("standards") && entry.Directory.Length == Root.Length);

    private string Relative(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>SHA-256 of a file as lower-case hexadecimal digits; null when it cannot be read.</summary>
    public static string? Hash(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: 0 } && SpecialFile.Is(path))
            {
                return null;
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 17, FileOptions.SequentialScan);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
