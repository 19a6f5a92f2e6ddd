using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Policies;

/// <summary>Severities for a part of the repository: one entry of <c>overrides</c>.</summary>
/// <param name="Paths">At least one; the entry covers a file that any of them matches.</param>
/// <param name="Rules">Severity by rule id.</param>
/// <param name="Origin">The layer and place of the entry.</param>
public sealed record PolicyOverride(IReadOnlyList<PathGlob> Paths, IReadOnlyDictionary<string, Severity> Rules, PolicyOrigin Origin)
{
    /// <summary>Whether the entry covers a file.</summary>
    public bool Covers(string path) => Paths.Any(glob => glob.IsMatch(path));
}
