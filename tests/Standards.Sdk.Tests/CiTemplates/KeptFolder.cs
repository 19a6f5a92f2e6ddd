namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>A folder that is put back when a test ends: a host gives each job a checkout of its own, these tests share one.</summary>
internal sealed class KeptFolder : IDisposable
{
    private readonly string _path;
    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("standards-kept-");

    public KeptFolder(string path)
    {
        _path = path;
        Copy(path, _copy.FullName);
    }

    public void Dispose()
    {
        Directory.Delete(_path, recursive: true);
        Copy(_copy.FullName, _path);
        _copy.Delete(recursive: true);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
            File.SetLastWriteTimeUtc(target, File.GetLastWriteTimeUtc(file));
        }
    }
}
