using Standards.Checks.Composition;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Fuzzing;

/// <summary>
/// A repository in a temporary folder of which one file at a time becomes another. All checks run over it as in a build; what was found in the files that stay
/// is kept, so
/// a run costs what depends on the one file.
/// </summary>
internal sealed class MutatedRepository : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("standards-mutants-").FullName;
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private readonly FileFacts _facts = new();
    private readonly ResultCache _kept = new("");
    private long _stamp = 1;

    public MutatedRepository(IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            _files[path] = Write(path, System.Text.Encoding.UTF8.GetBytes(text));
        }

        _ = Run(_files.Values, _kept, CancellationToken.None);
    }

    /// <summary>Where a file stands.</summary>
    public string PathOf(string path) => _files[path].FullPath;

    /// <summary>The paths of its files.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>What all checks say where a file has another content; afterwards it is as it was. Another policy judges all files anew.</summary>
    /// <param name="path">A file of the repository.</param>
    /// <param name="content">Its bytes meanwhile.</param>
    /// <param name="cancellationToken">Ends a run that takes too long.</param>
    public IReadOnlyList<Finding> RunWith(string path, byte[] content, CancellationToken cancellationToken)
    {
        var good = File.ReadAllBytes(_files[path].FullPath);
        try
        {
            var mutant = Write(path, content);
            var cache = new ResultCache("");
            foreach (var (key, (stamp, findings)) in path == PolicyReader.FileName ? [] : _kept.Entries)
            {
                cache.Load(key, stamp, findings);
            }

            return Run(_files.Values.Select(f => f.Path == path ? mutant : f), cache, cancellationToken);
        }
        finally
        {
            File.WriteAllBytes(_files[path].FullPath, good);
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private SourceFile Write(string path, byte[] content)
    {
        var file = new SourceFile(_root, path, content.Length, _stamp++);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(file.FullPath)!);
        File.WriteAllBytes(file.FullPath, content);
        return file;
    }

    private IReadOnlyList<Finding> Run(IEnumerable<SourceFile> files, ResultCache cache, CancellationToken cancellationToken)
    {
        var snapshot = new RepositorySnapshot(_root, files);
        var (policy, findings) = PolicyLoader.Read(snapshot.Find(PolicyReader.FileName));
        var context = new CheckContext(snapshot, policy, TestDay.Today, cancellationToken) { Facts = _facts };
        return [.. findings, .. new CheckRunner(CheckCatalog.FileChecks, CheckCatalog.RepositoryChecks).Run(context, cache)];
    }
}
