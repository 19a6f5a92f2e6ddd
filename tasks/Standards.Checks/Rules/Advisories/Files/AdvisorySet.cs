using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Advisories.Files;

/// <summary>The saved advisories of a repository, by package.</summary>
public sealed class AdvisorySet
{
    private readonly Dictionary<string, List<PackageAdvisory>> _advisories = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<PackageDeprecation>> _deprecations = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<AdvisoryProblem> _problems = [];

    /// <summary>Whether a whole database was read, so that a package that it does not name is not known to be vulnerable.</summary>
    public bool IsDatabase => Count > 0 && _problems.Count == 0;

    /// <summary>When the newest advisory was written or changed; null when none says so.</summary>
    internal DateTimeOffset? Newest { get; private set; }

    /// <summary>Advisories about NuGet packages, withdrawn ones among them.</summary>
    internal int Count { get; private set; }

    /// <summary>Lists that <c>dotnet package list</c> wrote.</summary>
    internal int Lists { get; set; }

    internal IReadOnlyList<AdvisoryProblem> Problems => _problems;

    /// <summary>Reads a file, or the files below a folder, from disk.</summary>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="path">Relative to it, with <c>/</c>.</param>
    /// <param name="cancellationToken">Observed between files.</param>
    public static AdvisorySet Load(string root, string path, CancellationToken cancellationToken) =>
        AdvisoryFiles.Read(AdvisoryFiles.OnDisk(root, path), cancellationToken);

    internal IReadOnlyList<PackageAdvisory> Of(string id) => _advisories.GetValueOrDefault(id) ?? [];

    internal PackageDeprecation? Deprecation(string id, string version) =>
        _deprecations.GetValueOrDefault(id)?.FirstOrDefault(d => d.Version.Equals(version, StringComparison.OrdinalIgnoreCase));

    internal void Add(string id, PackageAdvisory advisory)
    {
        if (!_advisories.TryGetValue(id, out var list))
        {
            _advisories.Add(id, list = []);
        }

        list.Add(advisory);
    }

    internal void Add(string id, PackageDeprecation deprecation)
    {
        if (!_deprecations.TryGetValue(id, out var list))
        {
            _deprecations.Add(id, list = []);
        }

        if (!list.Exists(d => d.Version.Equals(deprecation.Version, StringComparison.OrdinalIgnoreCase)))
        {
            list.Add(deprecation);
        }
    }

    internal void Saw(DateTimeOffset? changed)
    {
        Count++;
        Newest = Newest is null || changed > Newest ? changed ?? Newest : Newest;
    }

    internal void Fail(SourceFile file, string message, Position place = default) => _problems.Add(new AdvisoryProblem(place.In(file.Path), message));
}
