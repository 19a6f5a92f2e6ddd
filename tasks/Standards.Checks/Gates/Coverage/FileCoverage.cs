using System.Runtime.InteropServices;
using Standards.Checks.Models.Coverage;

namespace Standards.Checks.Gates.Coverage;

/// <summary>The lines of a file that can run, from all reports. A line that several classes or reports name is one line.</summary>
/// <param name="path">Repository-relative with <c>/</c>, or as reported when the repository has no such file.</param>
public sealed class FileCoverage(string path)
{
    private readonly Dictionary<int, LineCoverage> _lines = [];
    private int[]? _sorted;

    /// <summary>Repository-relative path with <c>/</c>.</summary>
    public string Path => path;

    /// <summary>1-based numbers of the lines that can run, ascending.</summary>
    public IReadOnlyList<int> Lines => Sorted();

    /// <summary>Lines that ran, of all.</summary>
    public CoverageCount LineCount => Count(1, int.MaxValue);

    /// <summary>Branches that were taken, of all.</summary>
    public CoverageCount BranchCount
    {
        get
        {
            var count = default(CoverageCount);
            foreach (var line in _lines.Values)
            {
                count += line.BranchCount;
            }

            return count;
        }
    }

    /// <summary>Lines that never ran, ascending.</summary>
    public IEnumerable<int> Uncovered => Sorted().Where(line => _lines[line].Hits == 0);

    /// <summary>Lines that ran and of whose branches some were not taken, ascending.</summary>
    public IEnumerable<int> Partial => Sorted().Where(line => _lines[line] is { Hits: > 0 } found && found.BranchCount.Missing > 0);

    /// <summary>How often a line ran; null when it cannot run.</summary>
    public int? HitsOf(int line) => _lines.TryGetValue(line, out var found) ? found.Hits : null;

    /// <summary>Branches of a line.</summary>
    public CoverageCount BranchesOf(int line) => _lines.TryGetValue(line, out var found) ? found.BranchCount : default;

    /// <summary>Lines that ran, of those from one line to another, both included.</summary>
    public CoverageCount Count(int first, int last)
    {
        long covered = 0, total = 0;
        foreach (var (number, line) in _lines)
        {
            if (number >= first && number <= last)
            {
                total++;
                covered += line.Hits > 0 ? 1 : 0;
            }
        }

        return new CoverageCount(covered, total);
    }

    internal void Add(int line, int hits, ReadOnlySpan<BranchPoint> branches)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_lines, line, out var exists);
        _sorted = exists ? _sorted : null;
        known.Hit(hits);
        foreach (var branch in branches)
        {
            known.Add(branch);
        }
    }

    internal void Add(FileCoverage other)
    {
        foreach (var (number, line) in other._lines)
        {
            Add(number, line.Hits, CollectionsMarshal.AsSpan(line.Branches));
        }
    }

    private int[] Sorted()
    {
        if (_sorted is null)
        {
            _sorted = [.. _lines.Keys];
            Array.Sort(_sorted);
        }

        return _sorted;
    }
}
