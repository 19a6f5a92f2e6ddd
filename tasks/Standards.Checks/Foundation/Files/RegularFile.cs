namespace Standards.Checks.Foundation.Files;

/// <summary>
/// Opens what lies where a build, git or a tool writes. A repository can put a link to a device without end there, or a pipe that waits for a writer for ever:
/// neither is opened. For files of the repository itself there is <see cref="SourceFile"/>.
/// </summary>
internal static class RegularFile
{
    private const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;

    /// <summary>The stream of a file.</summary>
    /// <exception cref="IOException">It cannot be opened, or is a pipe or a device.</exception>
    public static FileStream Open(string path, FileShare share = Shared, int bufferSize = 4096, FileOptions options = FileOptions.None)
    {
        Demand(path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, share, bufferSize, options);
    }

    /// <summary>The bytes of a file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="maxBytes">A larger file is refused.</param>
    /// <exception cref="IOException">It cannot be opened, is a pipe or a device, or is larger.</exception>
    public static byte[] ReadBytes(string path, long maxBytes)
    {
        using var stream = Open(path, bufferSize: 1);
        if (stream.Length > maxBytes)
        {
            throw new IOException("the file is too large");
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A reader of the text of a file.</summary>
    /// <exception cref="IOException">It cannot be opened, or is a pipe or a device.</exception>
    public static StreamReader OpenText(string path) => new(Open(path));

    /// <summary>The lines of a text.</summary>
    /// <exception cref="IOException">It cannot be opened, or is a pipe or a device.</exception>
    public static IEnumerable<string> ReadLines(string path)
    {
        using var reader = OpenText(path);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    // Pipes and devices have no size, and a link has that of its own text.
    private static void Demand(string path)
    {
        FileSystemInfo info = new FileInfo(path);
        if (info.LinkTarget is not null && info.ResolveLinkTarget(returnFinalTarget: true) is { } target)
        {
            info = target;
        }

        if (info is FileInfo { Exists: true, Length: 0 } && SpecialFile.Is(info.FullName))
        {
            throw new IOException("the file is a pipe or a device");
        }
    }
}
