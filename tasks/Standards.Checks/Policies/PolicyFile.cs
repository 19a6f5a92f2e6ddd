namespace Standards.Checks.Policies;

/// <summary>A file that was read, or looked for, while the policy was loaded. When one of them changes, the policy is another.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Size">Bytes; -1 when it was not there.</param>
/// <param name="Stamp">Time of the last write in ticks (UTC); 0 when it was not there.</param>
public sealed record PolicyFile(string Path, long Size, long Stamp)
{
    /// <summary>The state of a file now.</summary>
    public static PolicyFile Of(string path)
    {
        // No file system has such a name, and the framework throws for it.
        var file = path.Contains('\0', StringComparison.Ordinal) ? null : new FileInfo(path);
        return file is { Exists: true } ? new PolicyFile(path, file.Length, file.LastWriteTimeUtc.Ticks) : new PolicyFile(path, -1, 0);
    }

    /// <summary>Whether the file is as it was.</summary>
    public bool IsCurrent => Of(Path) == this;
}
