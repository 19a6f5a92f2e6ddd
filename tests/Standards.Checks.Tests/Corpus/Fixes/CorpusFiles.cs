using Standards.Checks.Findings;

namespace Standards.Checks.Tests.Corpus.Fixes;

/// <summary>The files of a repository while somebody mends it, by their paths.</summary>
internal sealed class CorpusFiles : SortedDictionary<string, string>
{
    public CorpusFiles(IEnumerable<(string Path, string Text)> files)
        : base(StringComparer.Ordinal)
    {
        foreach (var (path, text) in files)
        {
            Add(path, text);
        }
    }

    public IEnumerable<(string Path, string Text)> Pairs => this.Select(file => (file.Key, file.Value));

    /// <summary>The line that a finding names, with the others; null when it names none that is there.</summary>
    public (List<string> Lines, int Index)? LineOf(Finding finding)
    {
        if (finding.Line == 0 || !TryGetValue(finding.Path, out var text))
        {
            return null;
        }

        var lines = text.Split('\n').ToList();
        return finding.Line <= lines.Count ? (lines, finding.Line - 1) : null;
    }

    public void SetLines(string path, IEnumerable<string> lines) => this[path] = string.Join('\n', lines);

    /// <summary>What <c>git mv</c> does.</summary>
    public bool Move(string from, string to)
    {
        if (!TryGetValue(from, out var text) || ContainsKey(to))
        {
            return false;
        }

        Remove(from);
        this[to] = text;
        return true;
    }
}
