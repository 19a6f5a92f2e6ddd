namespace Standards.Checks.Repository;

/// <summary>stub</summary>
public static class RepositoryReader
{
    /// <summary>stub</summary>
    public static RepositorySnapshot Read(string root, string? cache, CancellationToken ct) => new(root,
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
        .Select(p => (p, Path.GetRelativePath(root, p).Replace('\\', '/')))
        .Where(t => !t.Item2.Contains("/obj/") && !t.Item2.Contains("/bin/") && !t.Item2.StartsWith(".git/") && !t.Item2.StartsWith("artifacts/"))
        .Select(t => new SourceFile(root, t.Item2, new FileInfo(t.p).Length, File.GetLastWriteTimeUtc(t.p).Ticks)));
}
