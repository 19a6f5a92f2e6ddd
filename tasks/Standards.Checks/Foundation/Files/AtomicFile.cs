namespace Standards.Checks.Foundation.Files;

/// <summary>
/// Writes files so that a reader sees the old content or the new, never a part. A link is replaced and not followed, and below
/// <see cref="OutputFolders.Folder"/> nothing is written or removed behind a link.
/// </summary>
public static class AtomicFile
{
    /// <summary>Writes the content unless the file already has it. False when the place cannot be written to.</summary>
    public static bool TryWrite(string path, ReadOnlySpan<byte> content)
    {
        // A name of its own: two threads or builds that write one file at a time never share the file they write to.
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        if (OutputFolders.IsLinked(path, andItself: false))
        {
            return false;
        }

        try
        {
            if (HasContent(path, content))
            {
                return true;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(content);
            }

            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            return false;
        }
    }

    /// <summary>Writes what a function gives, without keeping it in memory. False when the place cannot be written to.</summary>
    public static bool TryWrite(string path, Action<Stream> write)
    {
        if (OutputFolders.IsLinked(path, andItself: false))
        {
            return false;
        }

        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
            }

            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            return false;
        }
    }

    /// <summary>Removes a file. False when it is still there.</summary>
    public static bool TryDelete(string path)
    {
        if (OutputFolders.IsLinked(path, andItself: false))
        {
            return false;
        }

        try
        {
            File.Delete(path);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whether the file exists with exactly this content; false when it cannot be read.</summary>
    public static bool HasContent(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length == content.Length && file.LinkTarget is null && content.SequenceEqual(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
