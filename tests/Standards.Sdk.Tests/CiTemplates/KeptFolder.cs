using Standards.Tests.Shared;

namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>A folder that is put back when a test ends: a host gives each job a checkout of its own, these tests share one.</summary>
internal sealed class KeptFolder : IDisposable
{
    private readonly string _path;
    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("standards-kept-");

    public KeptFolder(string path)
    {
        _path = path;
        FolderCopy.Make(path, _copy.FullName);
    }

    public void Dispose()
    {
        Directory.Delete(_path, recursive: true);
        FolderCopy.Make(_copy.FullName, _path);
        _copy.Delete(recursive: true);
    }
}
