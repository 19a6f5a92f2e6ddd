using Standards.Checks.Snapshots;

namespace Standards.Checks.Foundation.Git;

/// <summary>How <see cref="RepositoryReader"/> works. The defaults suit a build.</summary>
public sealed record RepositoryReaderOptions
{
    /// <summary>
    /// Absolute path of a file that remembers what was untracked, in an ignored folder; null: git is asked every time.
    /// Worth it where the same folder is read again: a first read with a cache costs more than one without.
    /// </summary>
    public string? CacheFile { get; init; }

    /// <summary>The git program: a name that is looked up in PATH, or an absolute path.</summary>
    public string GitProgram { get; init; } = "git";

    /// <summary>How long git may take before the folder is walked instead.</summary>
    public TimeSpan GitTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The environment git is started with; null: the one of this process. Where one cache file is shared by callers with
    /// different home folders, give it: only then is the cache bound to the values that lead git to its configuration.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Environment { get; init; }

    /// <summary>Tells which time stamps are too fresh to be trusted by the cache.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
