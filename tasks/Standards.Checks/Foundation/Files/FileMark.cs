namespace Standards.Checks.Foundation.Files;

/// <summary>How a file or folder looked: if this is the same, what was derived from it is.</summary>
/// <remarks>A class: lists of it then share the code that the framework has compiled ahead of time.</remarks>
/// <param name="Path">Absolute.</param>
/// <param name="Size">Bytes; 0 for a folder; -1 when nothing is there.</param>
/// <param name="Stamp">Last write time in UTC ticks. A folder's changes when an entry is added, removed or renamed.</param>
internal sealed record FileMark(string Path, long Size, long Stamp)
{
    public static FileMark OfFile(string path)
    {
        var info = new FileInfo(path);
        return info.Exists ? new FileMark(path, info.Length, info.LastWriteTimeUtc.Ticks) : new FileMark(path, -1, 0);
    }

    public static FileMark OfFolder(string path)
    {
        var info = new DirectoryInfo(path);
        return info.Exists ? new FileMark(path, 0, info.LastWriteTimeUtc.Ticks) : new FileMark(path, -1, 0);
    }
}
