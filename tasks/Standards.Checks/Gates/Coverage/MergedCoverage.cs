using Standards.Checks.Models.Coverage;

namespace Standards.Checks.Gates.Coverage;

/// <summary>The coverage of a run from all of its reports, merged by file and line.</summary>
public sealed class MergedCoverage
{
    private readonly SortedDictionary<(string Assembly, string Namespace, string Path), FileCoverage> _units;

    internal MergedCoverage(SortedDictionary<(string, string, string), FileCoverage> units)
    {
        _units = units;
        Files = Whole(units);
    }

    /// <summary>The order of assemblies, namespaces and paths: ordinal.</summary>
    internal static IComparer<(string Assembly, string Namespace, string Path)> Order { get; } =
        Comparer<(string Assembly, string Namespace, string Path)>.Create(static (x, y) =>
        {
            var order = string.CompareOrdinal(x.Assembly, y.Assembly);
            order = order != 0 ? order : string.CompareOrdinal(x.Namespace, y.Namespace);
            return order != 0 ? order : string.CompareOrdinal(x.Path, y.Path);
        });

    /// <summary>The parts, by assembly, namespace and path.</summary>
    public IEnumerable<CoverageUnit> Units => _units.Select(u => new CoverageUnit(u.Key.Assembly, u.Key.Namespace, u.Value));

    /// <summary>Each file once, however many assemblies compile it; by path in ordinal order.</summary>
    public IReadOnlyList<FileCoverage> Files { get; }

    /// <summary>Names of the assemblies in ordinal order.</summary>
    public IReadOnlyList<string> Assemblies => [.. _units.Keys.Select(k => k.Assembly).Distinct(StringComparer.Ordinal)];

    /// <summary>Lines of all files.</summary>
    public CoverageCount Lines => Sum(Files, f => f.LineCount);

    /// <summary>Branches of all files.</summary>
    public CoverageCount Branches => Sum(Files, f => f.BranchCount);

    /// <summary>The file at a path; null when no report names it.</summary>
    public FileCoverage? Find(string path)
    {
        var (low, high) = (0, Files.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(Files[middle].Path, path);
            if (order == 0)
            {
                return Files[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>The files of some of the parts, each once.</summary>
    public IReadOnlyList<FileCoverage> FilesOf(Func<CoverageUnit, bool> isPart)
    {
        var parts = new SortedDictionary<(string, string, string), FileCoverage>(Order);
        foreach (var (key, file) in _units)
        {
            if (isPart(new CoverageUnit(key.Assembly, key.Namespace, file)))
            {
                parts.Add(key, file);
            }
        }

        return Whole(parts);
    }

    internal static CoverageCount Sum(IEnumerable<FileCoverage> files, Func<FileCoverage, CoverageCount> of)
    {
        var sum = default(CoverageCount);
        foreach (var file in files)
        {
            sum += of(file);
        }

        return sum;
    }

    // Mostly a file is of one part, which then stands for it.
    private static List<FileCoverage> Whole(SortedDictionary<(string, string, string Path), FileCoverage> units)
    {
        var files = new List<FileCoverage>();
        foreach (var parts in units.GroupBy(u => u.Key.Path, u => u.Value, StringComparer.Ordinal))
        {
            var whole = parts.First();
            if (parts.Skip(1).Any())
            {
                whole = new FileCoverage(parts.Key);
                foreach (var part in parts)
                {
                    whole.Add(part);
                }
            }

            files.Add(whole);
        }

        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }
}
