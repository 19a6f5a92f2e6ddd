using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Engine.Baselines;

/// <summary>The old findings that a repository knows: <c>standards.baseline.json</c>.</summary>
public sealed class Baseline
{
    // Rules about the policy itself, and about advisories that are left out, whose findings an old repository brings with it.
    private static readonly HashSet<string> Inherited = new(StringComparer.Ordinal)
    {
        RuleCatalog.PolicyPackageVersions.Id, RuleCatalog.PolicyMandatoryProperties.Id, RuleCatalog.SuppressionWaived.Id,
        RuleCatalog.AdvisoryIgnoreWaived.Id,
    };

    private readonly Lazy<Dictionary<BaselineKey, int>> _counts;
    private readonly FormerHashTable _former;

    /// <param name="entries">Each of rule, path and text once.</param>
    /// <param name="history">When and why it grew.</param>
    public Baseline(IReadOnlyList<BaselineEntry> entries, IReadOnlyList<BaselineHistory>? history = null)
        : this(entries, history ?? [], new Lazy<Dictionary<BaselineKey, int>>(() => entries.ToDictionary(e => e.Key, e => e.Count)))
    {
    }

    /// <summary>The same with the table that reading has built anyway.</summary>
    internal Baseline(IReadOnlyList<BaselineEntry> entries, IReadOnlyList<BaselineHistory> history, Dictionary<BaselineKey, int> counts)
        : this(entries, history, new Lazy<Dictionary<BaselineKey, int>>(counts))
    {
    }

    private Baseline(IReadOnlyList<BaselineEntry> entries, IReadOnlyList<BaselineHistory> history, Lazy<Dictionary<BaselineKey, int>> counts)
    {
        (Entries, History, _counts) = (entries, history, counts);
        _former = new(
            StringComparer.Ordinal, rule => entries.Where(e => e.Rule == rule && SecretHash.IsLasting(e.Text)).Select(e => e.Text["value ".Length..]));
    }

    /// <summary>Name of the file at the repository root.</summary>
    public const string FileName = "standards.baseline.json";

    /// <summary>A repository without a baseline.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>
    /// That of a repository that adopts the policy and has not recorded it: a developer's first builds are not red for what stood there before the policy
    /// came. A CI server never has it.
    /// </summary>
    public static Baseline Awaited { get; } = new([]) { IsAwaited = true };

    /// <summary>Whether it holds what an old repository brings with it, until it is recorded.</summary>
    public bool IsAwaited { get; private init; }

    /// <summary>In the order of the file, which is that of path, rule, text when the command wrote it.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; }

    /// <summary>When and why it grew, oldest first.</summary>
    public IReadOnlyList<BaselineHistory> History { get; }

    /// <summary>Who answers for its mandatory findings; null when the file does not say.</summary>
    public BaselineApproval? Approval { get; init; }

    /// <summary>Ids of its rules that are mandatory, once <see cref="ApprovalRules"/> has judged it.</summary>
    public IReadOnlySet<string> Mandatory { get; private init; } = new HashSet<string>();

    /// <summary>Whether entries of mandatory rules hold findings.</summary>
    public bool IsApproved { get; private init; }

    /// <summary>How many findings each entry holds.</summary>
    internal Dictionary<BaselineKey, int> Counts => _counts.Value;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Entries.Count == 0;

    /// <summary>How many findings it holds.</summary>
    public long Findings => Entries.Sum(e => (long)e.Count);

    /// <summary>Why an entry is in it: the one reason that the history gives, else only since when.</summary>
    public string Reason => History is [var only] ? only.Reason : "known since the baseline";

    /// <summary>Whether entries of a rule hold findings.</summary>
    public bool Holds(string rule) => Covers(rule) && (IsApproved || !Mandatory.Contains(rule));

    /// <summary>
    /// Whether findings of a rule may be in it: all but those about the policy's own files, and those that no waiver excuses either. What an old repository
    /// pins, switches off and suppresses stood there before the policy came, so it may, under an approval as all that is mandatory.
    /// </summary>
    public static bool Covers(string rule) =>
        !rule.StartsWith("STD", StringComparison.Ordinal)
        || IsInherited(rule)
        || (!rule.StartsWith("STD0", StringComparison.Ordinal) && RuleCatalog.Find(rule)?.Traits.HasFlag(RuleTraits.Unwaivable) != true);

    /// <summary>
    /// Whether a finding is one that an old repository brings with it and that a developer's first builds do not fail for: what it pins, switches
    /// off and suppresses, or a guess.
    /// </summary>
    public static bool IsInherited(Finding finding) => IsInherited(finding.Rule.Id) || finding.IsGuess;

    private static bool IsInherited(string rule) => Inherited.Contains(rule);

    /// <summary>The same with what is known of its mandatory rules.</summary>
    internal Baseline With(IReadOnlySet<string> mandatory, bool isApproved) =>
        new(Entries, History, Counts) { Approval = Approval, Mandatory = mandatory, IsApproved = isApproved };

    /// <summary>The text by which it knows the password of a finding when that is the one of an earlier version; else null.</summary>
    internal string? FormerText(Finding finding) => _former.Find(finding) is { } hash ? $"value {hash}" : null;
}
