namespace Standards.Checks.Running;

/// <summary>Writes files so that a reader sees the old content or the new, never a part.</summary>
public static class AtomicFile
{
    /// <summary>Writes the content unless the file already has it. False when the place cannot be written to.</summary>
    public static bool TryWrite(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            if (HasContent(path, content))
            {
                return true;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // A process writes one file from one thread at a time; the process id keeps two builds in one tree apart.
            var temporary = $"{path}.{Environment.ProcessId}.tmp";
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(content);
            }

            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whether the file exists with exactly this content.</summary>
    public static bool HasContent(string path, ReadOnlySpan<byte> content)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == content.Length && content.SequenceEqual(File.ReadAllBytes(path));
    }
}
