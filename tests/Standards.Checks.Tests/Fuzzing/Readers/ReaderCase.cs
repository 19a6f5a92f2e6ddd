namespace Standards.Checks.Tests.Fuzzing.Readers;

/// <summary>A reader of what gates, artifacts and commands are given, and a sound content of its.</summary>
/// <param name="Sample">A content of which the reader has nothing to say.</param>
/// <param name="Read">
/// Reads a content as the gate does and gives what is said of it: findings, remarks, or the message of an exception that it promises.
/// </param>
internal sealed record ReaderCase(byte[] Sample, Func<byte[], IEnumerable<string>> Read)
{
    /// <summary>Whether the format's own parser takes a content; of what it refuses, the reader has to say something. Null where the format has none.</summary>
    public Func<byte[], bool>? IsWhole { get; init; }

    /// <summary>Whether nothing is said of the sample. False where the reader always says something.</summary>
    public bool IsSilent { get; init; } = true;

    /// <summary>Whether a mutant takes processes, so that there are fewer of them.</summary>
    public bool IsSlow { get; init; }

    /// <summary>The form of the content, by which it is changed.</summary>
    public ReaderForm Form { get; init; }
}
