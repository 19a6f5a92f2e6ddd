using System.Globalization;
using System.Text;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Reporting.Changes;

/// <summary>
/// Writes the files of a commit into a folder of their own, so that the checks read them as they read a checkout. Git only gives contents: no index, no
/// filter, no hook and no work tree of the repository takes part. Links and submodules are left out.
/// </summary>
/// <param name="root">Absolute path of the checkout.</param>
/// <param name="folder">Absolute path of an empty folder outside of the repository.</param>
/// <param name="environment">The environment that git is started with; null for the process's own.</param>
internal sealed class BaseTree(string root, string folder, IReadOnlyDictionary<string, string>? environment)
{
    private const int MaxFiles = 20_000;

    // Of a larger file only the size is judged.
    private const long MaxContent = 2 * 1024 * 1024;
    private const long MaxBytes = 512 * 1024 * 1024;

    private readonly RepositoryReaderOptions _options = new() { Environment = environment, GitTimeout = TimeSpan.FromSeconds(30) };

    /// <summary>The files of a commit as written, or why they could not be, as the end of a sentence that begins with "it".</summary>
    /// <param name="commit">Hexadecimal name.</param>
    /// <param name="cancellationToken">Ends git.</param>
    public (RepositorySnapshot? Files, string Problem) Write(string commit, CancellationToken cancellationToken)
    {
        var answer = new GitCommand(root, _options).Run("", [], cancellationToken, "ls-tree", "-r", "-z", "-l", "--end-of-options", commit);
        if (answer.Output is null)
        {
            return (null, $"cannot be listed: git {answer.Failure}");
        }

        var entries = answer.Fields().Select(TreeEntry.TryParse).OfType<TreeEntry>().ToList();
        if (entries.Count > MaxFiles || entries.Sum(entry => Math.Min(entry.Size, MaxContent)) > MaxBytes)
        {
            return (null, $"has {entries.Count.ToString("N0", CultureInfo.InvariantCulture)} files, more than are compared");
        }

        try
        {
            using var process = GitProcess.TryStart(root, _options, null, out var failure, cancellationToken, GitObjects.Arguments);
            return process is null ? (null, $"cannot be read: git {failure}") : (Write(entries, process, cancellationToken), "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (null, "cannot be written to a temporary folder");
        }
    }

    private RepositorySnapshot Write(List<TreeEntry> entries, GitProcess process, CancellationToken cancellationToken)
    {
        using var objects = new GitObjects(process);
        var files = new List<SourceFile>(entries.Count);
        foreach (var chunk in entries.Chunk(GitObjects.Ahead))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var small = chunk.Where(entry => entry.Size <= MaxContent).ToList();
            small.ForEach(entry => objects.Ask(entry.Id));
            objects.Flush();
            foreach (var entry in small)
            {
                // What a partial clone lacks is no file of the base: its findings are then not known.
                if (objects.Next() is { } content)
                {
                    files.Add(Write(entry, content));
                }
            }

            files.AddRange(chunk.Where(entry => entry.Size > MaxContent).Select(entry => Write(entry, content: null)));
        }

        return new RepositorySnapshot(folder, files);
    }

    private SourceFile Write(TreeEntry entry, GitObjectStream? content)
    {
        var path = Path.Combine(folder, entry.Path.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var file = new FileStream(path, FileMode.CreateNew))
        {
            content?.CopyTo(file);
            file.SetLength(entry.Size);
        }

        return new SourceFile(folder, entry.Path, entry.Size, 0) { IsLink = false };
    }

    /// <summary>A file in the listing of a commit.</summary>
    private sealed record TreeEntry(string Id, long Size, string Path)
    {
        private static readonly char[] Separators = ['\\', ':', '\n', '\r'];

        // '100644 blob <id> <size, padded>TAB<path>'.
        public static TreeEntry? TryParse(string line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            return tab > 0
                && line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["100644" or "100755", "blob", var id, var size]
                && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
                && IsInside(line[(tab + 1)..])
                ? new TreeEntry(id, bytes, line[(tab + 1)..])
                : null;
        }

        // A tree is made by anybody: no name of it may lead out of the folder, or look like a repository of its own to git, on any system.
        private static bool IsInside(string path) =>
            path.IndexOfAny(Separators) < 0 && Encoding.UTF8.GetByteCount(path) < 4096 && path.Split('/').All(segment =>
                segment is not ("" or "." or "..")
                && !segment.TrimEnd(' ', '.').Equals(".git", StringComparison.OrdinalIgnoreCase)
                && !segment.Equals("git~1", StringComparison.OrdinalIgnoreCase)
                && !segment.Any(OutputText.IsInvisible));
    }
}
