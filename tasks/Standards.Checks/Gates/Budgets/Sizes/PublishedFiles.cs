using System.Globalization;

namespace Standards.Checks.Gates.Budgets.Sizes;

/// <summary>The files of a published folder.</summary>
/// <param name="Folder">Absolute path.</param>
/// <param name="Files">Paths below it with <c>/</c> and lengths, in ordinal order.</param>
internal sealed record PublishedFiles(string Folder, IReadOnlyList<SizePart> Files)
{
    private const int MaxFiles = 200_000;

    public long Bytes => Files.Sum(f => f.Bytes);

    /// <exception cref="SizeException">The folder is not there, empty, or cannot be read.</exception>
    public static PublishedFiles Read(string folder, CancellationToken cancellationToken)
    {
        try
        {
            var root = new DirectoryInfo(folder);
            if (!root.Exists)
            {
                throw new SizeException("is not there");
            }

            var files = new List<SizePart>();
            // A link to a folder above would have no end.
            foreach (var file in root.EnumerateFiles(
                "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false }))
            {
                cancellationToken.ThrowIfCancellationRequested();
                files.Add(new(Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'), file.Length));
                if (files.Count > MaxFiles)
                {
                    throw new SizeException(string.Create(CultureInfo.InvariantCulture, $"has more than the {MaxFiles} files that are measured"));
                }
            }

            return files.Count == 0 ? throw new SizeException("is empty") : new(folder, [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SizeException(
                e is DirectoryNotFoundException or FileNotFoundException ? "is not there, or vanished while it was measured" : "cannot be read");
        }
    }
}
