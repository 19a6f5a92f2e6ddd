using System.Text;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Kit;

/// <summary>A repository in a temporary folder, removed when disposed.</summary>
public sealed class TestRepository : IDisposable
{
    private readonly SortedDictionary<string, SourceFile> _files = new(StringComparer.Ordinal);

    /// <summary>Absolute path of the folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("standards-checks-").FullName;

    /// <summary>Writes a text file as UTF-8 without a byte order mark.</summary>
    public TestRepository With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file.</summary>
    public TestRepository With(string path, byte[] content)
    {
        var file = new SourceFile(Root, path, content.Length, Stamp: 1);
        Directory.CreateDirectory(Path.GetDirectoryName(file.FullPath)!);
        File.WriteAllBytes(file.FullPath, content);
        _files[path] = file;
        return this;
    }

    /// <summary>Removes a file.</summary>
    public TestRepository Without(string path)
    {
        File.Delete(_files[path].FullPath);
        _files.Remove(path);
        return this;
    }

    /// <summary>Writes a text file that git does not track yet.</summary>
    public TestRepository WithUntracked(string path, string text)
    {
        With(path, text);
        _files[path] = _files[path] with { IsTracked = false };
        return this;
    }

    /// <summary>A file that the snapshot lists and that is gone when it is read.</summary>
    public TestRepository WithVanished(string path)
    {
        _files[path] = new SourceFile(Root, path, Size: 1, Stamp: 1);
        return this;
    }

    /// <summary>The file at a path, or null.</summary>
    public SourceFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>The findings of a file check over all files it applies to, by path, line, column and id.</summary>
    public IReadOnlyList<Finding> Run(IFileCheck check, Policy? policy = null)
    {
        var context = Context(policy);
        return Sort(context.Snapshot.Files.Where(file => check.Applies(file, context)).SelectMany(file => check.Check(file, context)));
    }

    /// <summary>The findings of a repository check, by path, line, column and id.</summary>
    public IReadOnlyList<Finding> Run(IRepositoryCheck check, Policy? policy = null)
    {
        var context = Context(policy);
        return Sort(check.Check([.. context.Snapshot.Files.Where(file => check.DependsOn(file, context))], context));
    }

    /// <summary>What every check may know of the repository.</summary>
    public CheckContext Context(Policy? policy = null) =>
        new(new RepositorySnapshot(Root, _files.Values), policy ?? Policy.Default, TestDay.Today, CancellationToken.None);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static IReadOnlyList<Finding> Sort(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Column)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal),
    ];
}
