using System.Runtime.InteropServices;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Findings;

namespace Standards.Checks.Engine.Baselines;

/// <summary>
/// What one run takes from a baseline: each entry holds as many findings as it counts. An entry whose file is gone holds the same
/// finding in any other file, so that a file that is renamed or moved keeps its entries until the baseline is pruned.
/// </summary>
/// <param name="baseline">The baseline.</param>
/// <param name="exists">Whether a repository-relative path is a file of the repository; null when nothing is known, and then all are.</param>
public sealed class BaselineUse(Baseline baseline, Func<string, bool>? exists = null)
{
    // Filled when the first finding asks: most runs over a project find nothing.
    private readonly Lazy<Dictionary<BaselineKey, int>> _left = new(() => new(baseline.Counts), LazyThreadSafetyMode.None);
    private readonly Exemption _exemption = new(ExemptionKind.Baseline, baseline.Reason);
    private readonly Exemption? _approved = baseline is { IsApproved: true, Approval: { } approval }
        ? new(ExemptionKind.Baseline, baseline.Reason)
        {
            Owner = approval.Owner,
            ApprovedBy = approval.ApprovedBy,
            Expires = ApprovalRules.End(approval),
        }
        : null;
    private Dictionary<(string Rule, string Text), List<string>>? _orphans;

    /// <summary>The baseline.</summary>
    public Baseline Baseline => baseline;

    /// <summary>Takes one finding from the baseline; null when it is a new one.</summary>
    public Exemption? TryTake(Finding finding) => baseline.IsAwaited ? Awaited(finding) : baseline.IsEmpty || !baseline.Holds(finding.Rule.Id) ? null
        : TryTake(finding.Rule.Id, finding.Path, BaselineText.Normalise(finding.Lasting))
            ?? (baseline.FormerText(finding) is { } former ? TryTake(finding.Rule.Id, finding.Path, former) : null);

    private static Exemption? Awaited(Finding finding) =>
        Baseline.IsInherited(finding) ? new Exemption(ExemptionKind.Baseline, "the first baseline is still to be recorded") : null;

    /// <summary>The same by normalised text, for diagnostics of the compiler and of analyzers.</summary>
    internal Exemption? TryTake(string rule, string path, string text) =>
        !baseline.Holds(rule) || TakePath(rule, path, text) is null ? null
            : _approved is not null && baseline.Mandatory.Contains(rule) ? _approved : _exemption;

    /// <summary>The path of the entry that holds a finding, which differs from that of the finding after a rename; null when none does.</summary>
    internal string? TakePath(string rule, string path, string text)
    {
        if (Take(new BaselineKey(rule, path, text)))
        {
            return path;
        }

        _orphans ??= FindOrphans();
        if (_orphans.TryGetValue((rule, text), out var paths))
        {
            foreach (var old in paths)
            {
                if (Take(new BaselineKey(rule, old, text)))
                {
                    return old;
                }
            }
        }

        return null;
    }

    /// <summary>What held nothing: entries with the part of their count that is left, in the order of the file.</summary>
    public IReadOnlyList<BaselineEntry> Remaining() =>
        [.. baseline.Entries.Select(e => e with { Count = _left.Value.GetValueOrDefault(e.Key) }).Where(e => e.Count > 0)];

    private bool Take(BaselineKey key)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(_left.Value, key);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count) || count == 0)
        {
            return false;
        }

        count--;
        return true;
    }

    private Dictionary<(string, string), List<string>> FindOrphans()
    {
        var found = new Dictionary<(string, string), List<string>>();
        if (exists is null)
        {
            return found;
        }

        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var entry in baseline.Entries)
        {
            ref var isFile = ref CollectionsMarshal.GetValueRefOrAddDefault(known, entry.Path, out var asked);
            isFile = asked ? isFile : entry.Path.Length == 0 || exists(entry.Path);
            if (!isFile)
            {
                ref var paths = ref CollectionsMarshal.GetValueRefOrAddDefault(found, (entry.Rule, entry.Text), out _);
                (paths ??= []).Add(entry.Path);
            }
        }

        return found;
    }
}
