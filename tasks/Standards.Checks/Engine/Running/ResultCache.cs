using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Engine.Running;

/// <summary>
/// Findings by check and file, each with the stamp under which they were found. Belongs to one set of options: another SDK version,
/// policy or day starts with an empty cache.
/// </summary>
public sealed class ResultCache(string options)
{
    private readonly Dictionary<string, (string Stamp, IReadOnlyList<Finding> Findings)> _loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Stamp, IReadOnlyList<Finding> Findings)> _used = new(StringComparer.Ordinal);

    /// <summary>Hash of everything beside the files that decides the findings.</summary>
    public string Options { get; } = options;

    /// <summary>Entries of this run, in the order in which they were asked for, which is the same in every run; the others are gone.</summary>
    public IEnumerable<KeyValuePair<string, (string Stamp, IReadOnlyList<Finding> Findings)>> Entries => _used;

    /// <summary>How many results were computed in this run.</summary>
    public int Computed { get; private set; }

    /// <summary>The findings under a key, when they were found under the same stamp.</summary>
    public bool TryGet(string key, string stamp, out IReadOnlyList<Finding> findings)
    {
        if (_loaded.TryGetValue(key, out var entry) && entry.Stamp == stamp)
        {
            _used[key] = entry;
            findings = entry.Findings;
            return true;
        }

        findings = [];
        return false;
    }

    /// <summary>
    /// Remembers what was found, unless the check could not be done: permissions can be corrected without any change that a stamp
    /// shows, and the file must then be looked at again.
    /// </summary>
    public void Set(string key, string stamp, IReadOnlyList<Finding> findings)
    {
        Computed++;
        if (!findings.Any(IsUnproven))
        {
            _used[key] = (stamp, findings);
        }
    }

    /// <summary>Whether a finding says that something could not be checked, not that it is wrong.</summary>
    public static bool IsUnproven(Finding finding) => finding.Rule.Traits.HasFlag(RuleTraits.Unproven);

    /// <summary>Adds an entry of an earlier run.</summary>
    internal void Load(string key, string stamp, IReadOnlyList<Finding> findings) => _loaded[key] = (stamp, findings);
}
