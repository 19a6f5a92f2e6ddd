using Standards.Checks.Snapshots;

namespace Standards.Checks.Models.Coverage;

/// <summary>
/// Finds the file of the repository that a report means. Reports come from other machines: another root, <c>\</c>, a drive, another case,
/// <c>/_/</c> of a deterministic build.
/// </summary>
internal sealed class SourcePaths
{
    private readonly RepositorySnapshot _snapshot;
    private readonly string _root;
    private readonly Lazy<ILookup<string, string>> _byName;
    private readonly Dictionary<(string, string), string?> _known = [];

    public SourcePaths(RepositorySnapshot snapshot)
    {
        _snapshot = snapshot;
        _root = snapshot.Root.Replace('\\', '/').TrimEnd('/') + '/';
        _byName = new(() => snapshot.Files.Select(f => f.Path).ToLookup(NameOf, StringComparer.OrdinalIgnoreCase), LazyThreadSafetyMode.None);
    }

    /// <summary>The repository-relative path; null when the repository has no such file.</summary>
    /// <param name="sources">Folders that the report names.</param>
    /// <param name="file">As the report writes it.</param>
    public string? Find(IReadOnlyList<string> sources, string file)
    {
        var key = (string.Join('\n', sources), file);
        if (!_known.TryGetValue(key, out var path))
        {
            _known.Add(key, path = Candidates(sources, file).Select(Resolve).FirstOrDefault(p => p is not null));
        }

        return path;
    }

    /// <summary>A path of a report with <c>/</c> and, where it lies in the repository, relative to it; for files that are not there.</summary>
    public string Plain(string file)
    {
        var text = file.Replace('\\', '/');
        text = text.StartsWith(_root, StringComparison.OrdinalIgnoreCase) ? text[_root.Length..] : text;
        return IsRooted(text) ? NameOf(text) : text;
    }

    private static IEnumerable<string> Candidates(IReadOnlyList<string> sources, string file)
    {
        var text = file.Replace('\\', '/');
        if (IsRooted(text))
        {
            yield return text;
            yield break;
        }

        foreach (var source in sources)
        {
            yield return source.Replace('\\', '/').TrimEnd('/') + '/' + text;
        }

        yield return text;
    }

    private string? Resolve(string candidate)
    {
        if (candidate.StartsWith(_root, StringComparison.OrdinalIgnoreCase) && Known(candidate[_root.Length..]) is { } below)
        {
            return below;
        }

        // '/_/src/A.cs', '/_1/A.cs': what stands for a root of sources.
        if (candidate.StartsWith("/_", StringComparison.Ordinal)
            && candidate.IndexOf('/', 2) is var slash and > 0
            && Known(candidate[(slash + 1)..]) is { } mapped)
        {
            return mapped;
        }

        // The whole path of the file is the end of the one in the report, or, where that is not rooted, the other way round.
        var same = _byName.Value[NameOf(candidate)];
        if (same.Where(path => EndsWith(candidate, path)).MaxBy(path => path.Length) is { } longest)
        {
            return longest;
        }

        var longer = IsRooted(candidate) ? [] : same.Where(path => EndsWith(path, candidate)).Take(2).ToList();
        return longer.Count == 1 ? longer[0] : null;
    }

    // As on disk; where the report has another case, the one file that differs in nothing else.
    private string? Known(string path)
    {
        if (_snapshot.Find(path) is not null)
        {
            return path;
        }

        var same = _byName.Value[NameOf(path)].Where(p => string.Equals(p, path, StringComparison.OrdinalIgnoreCase)).ToList();
        return same.Count == 1 ? same[0] : null;
    }

    private static bool EndsWith(string path, string end) =>
        path.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (path.Length == end.Length || path[path.Length - end.Length - 1] == '/');

    private static bool IsRooted(string path) => path.StartsWith('/') || (path.Length > 2 && path[1] == ':' && path[2] == '/');

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
