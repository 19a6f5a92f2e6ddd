using Standards.Checks.Foundation.Xml;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>Which versions files gave packages in earlier commits. Git is asked for a file when the first question about it comes.</summary>
/// <param name="root">Absolute path of the repository.</param>
/// <param name="cancellationToken">Ends git.</param>
internal sealed class VersionHistory(string root, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, (List<NamedVersion[]>? States, bool IsWhole)> _files = new(StringComparer.Ordinal);

    /// <summary>The last version of a package with another major number, and whether nothing of the history is missing when there is none.</summary>
    public (string? Version, bool IsKnown) Before(string path, string id, int major)
    {
        if (!_files.TryGetValue(path, out var history))
        {
            var read = FileHistory.Read(root, path, BoundedXml.MaxBytes, cancellationToken);
            history = (read?.States.Select(state => NamedVersion.Of(path, state).ToArray()).ToList(), read?.IsWhole == true);
            _files[path] = history;
        }

        var before = history.States?
            .SelectMany(state => state.Where(v => v.Id.Equals(id, StringComparison.OrdinalIgnoreCase)).Take(1))
            .FirstOrDefault(v => VersionText.Major(v.Version) is { } other && other != major);
        return (before?.Version, before is not null || history.IsWhole);
    }

    /// <summary>Whether there is a history of the file that begins somewhere in the middle.</summary>
    public bool IsCutOff(string path) => _files.TryGetValue(path, out var history) && history is { States: not null, IsWhole: false };
}
