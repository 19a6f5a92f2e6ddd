namespace Standards.Tests.Shared;

/// <summary>Copies of folders.</summary>
internal static class FolderCopy
{
    /// <summary>Copies the files below a folder, none of which may be there.</summary>
    public static void Make(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
