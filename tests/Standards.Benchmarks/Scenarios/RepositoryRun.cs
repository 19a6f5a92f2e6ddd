using System.IO.Enumeration;
using Standards.Checks.Repository;

namespace Standards.Benchmarks.Scenarios;

/// <summary>
/// The seam to the engine. Today it builds the snapshot from the folder, and reads all files when the cache does not
/// hold this state; the check runner takes the place of the body.
/// </summary>
internal static class RepositoryRun
{
    /// <summary>Checks a repository as one build does.</summary>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="cacheDirectory">Where results of earlier runs lie; need not exist.</param>
    public static void Execute(string root, string cacheDirectory)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 };
        var files = new FileSystemEnumerable<SourceFile>(
            root,
            (ref FileSystemEntry e) => new SourceFile(root, Path.GetRelativePath(root, e.ToFullPath()).Replace('\\', '/'), e.Length, e.LastWriteTimeUtc.UtcTicks),
            options)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry e) => !e.IsDirectory,
            ShouldRecursePredicate = static (ref FileSystemEntry e) => !e.FileName.SequenceEqual(".git"),
        };
        var snapshot = new RepositorySnapshot(root, files);
        var state = string.Join('\n', snapshot.Files.Select(f => $"{f.Path}|{f.Size}|{f.Stamp}"));
        var cache = Path.Combine(cacheDirectory, "state");
        if (!File.Exists(cache) || File.ReadAllText(cache) != state)
        {
            Parallel.ForEach(snapshot.Files, static f => f.ReadBytes(int.MaxValue));
            Directory.CreateDirectory(cacheDirectory);
            File.WriteAllText(cache, state);
        }
    }
}
