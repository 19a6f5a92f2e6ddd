using Standards.Checks.Catalog;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.CompilerLogs;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Gates.Coverage;
using Standards.Checks.Gates.Mutation;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Commands.Recording;

/// <summary>Makes a new baseline from an old one and from what a collecting build found.</summary>
/// <param name="old">The baseline so far.</param>
/// <param name="snapshot">The files of the repository.</param>
/// <param name="verdicts">What our checks found, judged as on CI.</param>
/// <param name="logs">What the compiler said.</param>
/// <param name="approval">Knows mandatory rules.</param>
public sealed class BaselineRecorder(
    Baseline old, RepositorySnapshot snapshot, IReadOnlyList<Verdict> verdicts, CompilerLogSet logs, ApprovalRules approval)
{
    private readonly SortedSet<string> _unapproved = new(StringComparer.Ordinal);
    private readonly Dictionary<BaselineKey, int> _counts = [];
    private readonly HashSet<string> _missing = logs.Missing.ToHashSet(StringComparer.Ordinal);
    private readonly ProjectFolders _folders = new(snapshot);
    private int _added;
    private int _left;

    /// <summary>Everything that is present; what is not in the old one counts as added.</summary>
    /// <param name="reason">Why it grows; stands in the history when it does.</param>
    /// <param name="approved">Who answers for findings of mandatory rules; without it those that are new are left out.</param>
    public BaselineRecord Record(string reason, BaselineApproval? approved = null) => Make(reason, grows: true, approved);

    /// <summary>What is in the old one and still present, under the paths of today; never more.</summary>
    public BaselineRecord Prune() => Make("", grows: false, approved: null);

    private BaselineRecord Make(string reason, bool grows, BaselineApproval? approved)
    {
        var use = new BaselineUse(old, path => BaselineCheck.Exists(snapshot, path));
        var present = new PresentFindings(old, snapshot, verdicts, logs);
        foreach (var finding in present.All())
        {
            var key = finding.Key;
            Take(key, isHeld: use.TakePath(key.Rule, key.Path, key.Text) is not null, grows, isAnswered: Answers(approved, finding));
        }

        foreach (var entry in use.Remaining().Where(IsUnseen))
        {
            Count(entry.Key, entry.Count);
        }

        var entries = _counts.Select(c => new BaselineEntry(c.Key.Rule, c.Key.Path, c.Key.Text, c.Value)).Order(BaselineEntry.Order).ToList();
        IReadOnlyList<BaselineHistory> history = _added > 0 ? [.. old.History, new BaselineHistory(reason, _added)] : old.History;
        string[] mandatory = [.. entries.Select(e => e.Rule).Distinct(StringComparer.Ordinal).Where(approval.IsMandatory).Order(StringComparer.Ordinal)];

        // A first baseline without anything mandatory needs nobody's word.
        var granted = approved?.ApprovedBy == AdoptionApproval.Approver && mandatory.Length == 0 ? null : approved;
        return new BaselineRecord(
            new Baseline(entries, history) { Approval = granted ?? old.Approval },
            _added,
            old.Findings + _added - entries.Sum(e => (long)e.Count),
            present.Beyond())
        {
            Unapproved = [.. _unapproved],
            Granted = granted is null ? [] : mandatory,
            Left = _left,
            Complex = ComplexIn(entries),
        };
    }

    private List<(string Project, int Count)> ComplexIn(List<BaselineEntry> entries) =>
    [
        .. entries
            .Where(entry => AnalyzerRules.IsOfComplexity(entry.Rule))
            .GroupBy(entry => _folders.ProjectOf(entry.Path) ?? entry.Path, StringComparer.Ordinal)
            .Select(project => (Project: project.Key, Count: project.Sum(entry => entry.Count)))
            .OrderByDescending(project => project.Count)
            .ThenBy(project => project.Project, StringComparer.Ordinal),
    ];

    private void Take(BaselineKey key, bool isHeld, bool grows, bool isAnswered)
    {
        // Old entries of mandatory rules stay under the approval that the file has.
        if (grows && !isAnswered && !(isHeld && old.Approval is not null) && approval.IsMandatory(key.Rule))
        {
            _unapproved.Add(key.Rule);
            _left++;
        }
        else if (isHeld)
        {
            Count(key, 1);
        }
        else if (grows)
        {
            Count(key, 1);
            _added++;
        }
    }

    private static bool Answers(BaselineApproval? approved, PresentFinding finding) =>
        approved is not null && (approved.ApprovedBy != AdoptionApproval.Approver || finding.IsInherited);

    // What the compiler says of a project that was not built, nobody knows, and what tests cover or notice no build knows: those entries stay.
    private bool IsUnseen(BaselineEntry entry) =>
        CoverageBaseline.Covers(entry.Rule)
        || MutationBaseline.Covers(entry.Rule)
        || (AnalyzerRules.IsOfCompiler(entry.Rule) && _folders.ProjectOf(entry.Path) is { } project && _missing.Contains(project));

    private void Count(BaselineKey key, int count) => _counts[key] = _counts.GetValueOrDefault(key) + count;
}
