using System.IO.Compression;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Gates.Budgets.Sizes;

/// <summary>The entries of a package, as large as they are in it.</summary>
internal static class PackageParts
{
    private const int MaxEntries = 100_000;

    /// <exception cref="SizeException">The file is not there or no whole package.</exception>
    public static (long Bytes, IReadOnlyList<SizePart> Parts) Read(string path)
    {
        try
        {
            using var stream = RegularFile.Open(path, FileShare.Read | FileShare.Delete);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            if (archive.Entries.Count > MaxEntries)
            {
                throw new SizeException($"has more than the {MaxEntries} entries that are read");
            }

            var end = archive.Entries.Sum(e => e.CompressedLength);
            return end > stream.Length || !archive.Entries.Any(e => e.FullName.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase))
                ? throw new SizeException("is no whole package")
                : (stream.Length, [.. archive.Entries.Where(e => e.CompressedLength > 0).Select(e => new SizePart(Name(e.FullName), e.CompressedLength))]);
        }
        catch (Exception e) when (e is InvalidDataException or OverflowException)
        {
            throw new SizeException("is cut off or no package");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SizeException(e is FileNotFoundException or DirectoryNotFoundException ? "is not there" : "cannot be opened");
        }
    }

    // NuGet names this entry by a random number.
    private static string Name(string entry) => entry.EndsWith(".psmdcp", StringComparison.OrdinalIgnoreCase) ? "package.psmdcp" : entry;
}
