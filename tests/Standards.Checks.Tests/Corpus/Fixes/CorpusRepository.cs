using System.Collections.Concurrent;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Tests.Corpus.Fixes;

/// <summary>A folder that many repositories are written to, one after the other: only what differs from the one before is written.</summary>
internal sealed class CorpusRepository : IDisposable
{
    private static readonly ConcurrentBag<CorpusRepository> Idle = [];

    private readonly TestRepository _repository = new();
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    /// <summary>What all checks find, suggestions too, in a folder that nobody else uses meanwhile.</summary>
    public static IReadOnlyList<Finding> Run(CorpusFiles files)
    {
        var own = Idle.TryTake(out var idle) ? idle : new CorpusRepository();
        own.Write(files);
        var findings = CorpusTests.Run(own._repository, Severity.Suggestion);
        Idle.Add(own);
        return findings;
    }

    /// <summary>Removes the folders.</summary>
    public static void Clear()
    {
        while (Idle.TryTake(out var idle))
        {
            idle.Dispose();
        }
    }

    public void Dispose() => _repository.Dispose();

    // Removed first: a name may come again in another case.
    private void Write(CorpusFiles files)
    {
        foreach (var path in _written.Keys.Where(path => !files.ContainsKey(path)).ToArray())
        {
            _ = _repository.Without(path);
            _ = _written.Remove(path);
        }

        foreach (var (path, text) in files.Where(file => _written.GetValueOrDefault(file.Key) != file.Value))
        {
            _ = _repository.With(path, text);
            _written[path] = text;
        }
    }
}
