using System.Text;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Tests;

/// <summary>A repository on disk for one test; removed with the test.</summary>
public sealed class ScratchRepository : IDisposable
{
    private readonly List<SourceFile> files = [];

    public string Root { get; } = Directory.CreateTempSubdirectory("std").FullName;

    public ScratchRepository Add(string path, string content) => Add(path, new UTF8Encoding(false).GetBytes(content));

    public ScratchRepository Add(string path, byte[] content)
    {
        var file = new SourceFile(Root, path, content.Length, 1);
        Directory.CreateDirectory(Path.GetDirectoryName(file.FullPath)!);
        File.WriteAllBytes(file.FullPath, content);
        files.Add(file);
        return this;
    }

    /// <summary>A file that the snapshot lists and that is gone when it is read.</summary>
    public ScratchRepository AddVanished(string path)
    {
        files.Add(new SourceFile(Root, path, 1, 1));
        return this;
    }

    public CheckContext Context(Policy? policy = null) =>
        new(new RepositorySnapshot(Root, files), policy ?? Policy.Default, new DateOnly(2026, 1, 1), CancellationToken.None);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
