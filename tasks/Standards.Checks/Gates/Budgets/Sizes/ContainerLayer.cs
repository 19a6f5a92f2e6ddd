using System.Formats.Tar;
using System.IO.Compression;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Gates.Budgets.Sizes;

/// <summary>
/// How large the layer of an image would be that holds a published folder: a tar archive of it below <c>app/</c>, in ordinal order, packed
/// with gzip as containers of the .NET SDK are. An estimate: times, owners and modes are fixed, so that it is the same on every machine with the
/// same .NET.
/// </summary>
internal static class ContainerLayer
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode FolderMode = Mode | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <exception cref="SizeException">A file vanished or cannot be read.</exception>
    public static long Measure(PublishedFiles published, CancellationToken cancellationToken)
    {
        try
        {
            using var count = new CountingStream();
            using (var zip = new GZipStream(count, CompressionLevel.Optimal, leaveOpen: true))
            using (var tar = new TarWriter(zip, TarEntryFormat.Pax))
            {
                var folders = new HashSet<string>(StringComparer.Ordinal);
                foreach (var file in published.Files)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var path = $"app/{file.Name}";
                    for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
                    {
                        if (folders.Add(path[..slash]))
                        {
                            tar.WriteEntry(
                                new PaxTarEntry(TarEntryType.Directory, path[..slash]) { ModificationTime = DateTimeOffset.UnixEpoch, Mode = FolderMode });
                        }
                    }

                    using var content = RegularFile.Open(Path.Combine(published.Folder, file.Name));
                    tar.WriteEntry(
                        new PaxTarEntry(TarEntryType.RegularFile, path) { ModificationTime = DateTimeOffset.UnixEpoch, Mode = Mode, DataStream = content });
                }
            }

            return count.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SizeException("changed or vanished while it was measured");
        }
    }
}
