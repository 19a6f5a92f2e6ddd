namespace Standards.Benchmarks;

/// <summary>Writes a generated tree and counts it. Text is UTF-8 without a byte order mark, with <c>\n</c>.</summary>
internal sealed class FileTree
{
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    /// <param name="root">Absolute path; what is there is deleted first.</param>
    public FileTree(string root)
    {
        Delete(root);
        Root = root;
        Directory.CreateDirectory(root);
    }

    /// <summary>Absolute path.</summary>
    public string Root { get; }

    /// <summary>Files written so far.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes written so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>Writes a text file.</summary>
    /// <param name="path">Relative, with <c>/</c>.</param>
    /// <param name="content">With <c>\n</c>, or the line ends of this source, which are replaced.</param>
    public void Write(string path, string content) =>
        Write(path, System.Text.Encoding.UTF8.GetBytes(content.ReplaceLineEndings("\n")));

    /// <summary>Writes a binary file.</summary>
    /// <param name="path">Relative, with <c>/</c>.</param>
    /// <param name="content">All of it.</param>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        var full = Path.Combine(Root, path);
        var folder = Path.GetDirectoryName(full)!;
        if (_folders.Add(folder))
        {
            Directory.CreateDirectory(folder);
        }

        File.WriteAllBytes(full, content);
        Count++;
        Bytes += content.Length;
    }

    /// <summary>Deletes a folder, also the read-only files that git keeps in it on Windows.</summary>
    public static void Delete(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                File.SetAttributes(file, FileAttributes.Normal);
            }
        }

        Directory.Delete(folder, recursive: true);
    }
}
