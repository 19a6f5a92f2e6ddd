using System.Collections.Concurrent;

namespace Standards.Checks.Findings;

/// <summary>The former hashes of all rules, those of a rule taken together when a finding of it first asks.</summary>
/// <param name="ids">How ids of rules are compared.</param>
/// <param name="hashes">The hashes that are written down for a rule.</param>
internal sealed class FormerHashTable(IEqualityComparer<string> ids, Func<string, IEnumerable<string>> hashes)
{
    private readonly ConcurrentDictionary<string, FormerHashes> _rules = new(ids);

    /// <summary>The hash that is written down for the value of a finding; null when there is none, or when the finding has no value with a salt.</summary>
    public string? Find(Finding finding) =>
        finding.ValueSalt.Length == 0 ? null : _rules.GetOrAdd(finding.Rule.Id, rule => new FormerHashes(hashes(rule))).Find(finding);
}
