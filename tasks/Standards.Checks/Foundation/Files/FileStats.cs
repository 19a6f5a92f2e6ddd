using System.Runtime.CompilerServices;

namespace Standards.Checks.Foundation.Files;

/// <summary>Asks the file system for size and time stamp of many files.</summary>
internal static class FileStats
{
    // Below this, waking other threads costs more than it saves.
    private const int ParallelFrom = 2000;
    private const int ChunkSize = 512;
    private const int MaxThreads = 4;

    /// <summary>The files that exist. A link is looked at itself, not its target; a link to a folder is no file.</summary>
    /// <param name="root">Absolute path without a trailing separator.</param>
    /// <param name="paths">Relative to <paramref name="root"/>, with <c>/</c>.</param>
    /// <param name="result">What exists is added to it.</param>
    /// <param name="linkedFolders">Links to folders are added to it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many of the missing ones have names that are not UTF-8, which .NET cannot open.</returns>
    public static int Collect(string root, List<string> paths, List<SourceFile> result, List<SourceFile> linkedFolders, CancellationToken cancellationToken)
    {
        var found = new SourceFile?[paths.Count];
        ForEachChunk(paths.Count, (from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                found[i] = Stat(root, paths[i]);
            }
        }, cancellationToken);

        var unnameable = 0;
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is { } file)
            {
                (file.Size < 0 ? linkedFolders : result).Add(file);
            }
            else if (paths[i].Contains('\uFFFD', StringComparison.Ordinal))
            {
                unnameable++;
            }
        }

        return unnameable;
    }

    /// <summary>Runs an action over <c>[from, to)</c> ranges that together make <c>[0, count)</c>.</summary>
    public static void ForEachChunk(int count, Action<int, int> action, CancellationToken cancellationToken)
    {
        if (count >= ParallelFrom)
        {
            ForEachChunkInParallel(count, action, cancellationToken);
            return;
        }

        for (var from = 0; from < count; from += ChunkSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            action(from, Math.Min(count, from + ChunkSize));
        }
    }

    // Not inlined, so that a small repository does not load the assembly of Parallel.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ForEachChunkInParallel(int count, Action<int, int> action, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = MaxThreads };
        Parallel.For(0, (count + ChunkSize - 1) / ChunkSize, options, chunk =>
            action(chunk * ChunkSize, Math.Min(count, (chunk + 1) * ChunkSize)));
    }

    // A link to a folder has no size. FileInfo asks the system once and keeps the answer; File.GetLastWriteTimeUtc and a length would ask twice.
    private static SourceFile? Stat(string root, string path)
    {
        var info = new FileInfo(string.Concat(root, "/", path));
        try
        {
            var isLink = (int)info.Attributes != -1 && (info.Attributes & FileAttributes.ReparsePoint) != 0;
            return info.Exists ? new SourceFile(root, path, info.Length, info.LastWriteTimeUtc.Ticks) { IsLink = isLink }
                : isLink ? new SourceFile(root, path, -1, info.LastWriteTimeUtc.Ticks) { IsLink = true }
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
