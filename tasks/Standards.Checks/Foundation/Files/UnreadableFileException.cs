namespace Standards.Checks.Foundation.Files;

/// <summary>A file of the snapshot that cannot be read as it should; the runner turns it into finding STD0010.</summary>
public sealed class UnreadableFileException(string path, string reason, Exception? inner = null) : Exception($"{path} {reason}", inner)
{
    /// <summary>Repository-relative path.</summary>
    public string Path { get; } = path;

    /// <summary>Why, as the end of a sentence that begins with the path; free of absolute paths.</summary>
    public string Reason { get; } = reason;
}
