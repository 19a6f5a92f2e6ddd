using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Setup;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Commands.Due;

/// <summary>
/// Lists the work that a repository's files give a day: the checks of a build, asked what will be due. What a waiver or the baseline holds is left out, and
/// what a policy switched off. The same on every machine, as the files of a commit are.
/// </summary>
public sealed class DueCommand(DueOptions options)
{
    /// <summary>Reads the repository and lists what is due.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public DueList Execute(CancellationToken cancellationToken)
    {
        var today = options.Run.Today;
        // A day before the last one: the day after it is asked for below.
        var until = DateOnly.FromDayNumber(Math.Min(today.PlusDays(options.Days).DayNumber, DateOnly.MaxValue.DayNumber - 1));
        // As on a developer's machine, where an expired waiver still holds: its own end is listed, not again what it covers.
        var run = options.Run with { Severities = options.Run.Severities with { ContinuousIntegration = false }, DueBefore = until.PlusDays(1) };
        var set = PolicyLoader.Load(run.Policy);
        var snapshot = run.Snapshot
            ?? RepositoryReader.Read(run.Root, new RepositoryReaderOptions { Environment = run.Environment }, cancellationToken);
        Verdict[] open =
        [
            .. new RepositoryRun(run with { PolicySet = set, Snapshot = snapshot }).Execute(cancellationToken).Verdicts.Where(verdict => verdict.IsOpen),
        ];
        var owners = new DueOwners(snapshot, set.Policy);
        var due = open.Select(verdict => verdict.Finding).Where(finding => finding.Due is { } work && work.Day <= until).ToArray();
        var items = due.Where(finding => finding.Rule != RuleCatalog.SetupOverdue)
            .Concat(Setup(due, snapshot, set.Policy))
            .Select(finding => new DueItem(owners.Of(finding), finding))
            .Concat(set.Waivers.Waivers.Where(waiver => waiver.Exemption.Expires <= until).Select(Waived))
            .Concat(Approved(set.Baseline, until));
        return new DueList(today, until, Sorted(items), [.. open.Where(verdict => verdict.Finding.Rule.Traits.HasFlag(RuleTraits.Unproven))]);
    }

    // All open places have one day, so one line says it; the list of setup has a line for each place.
    private static IEnumerable<Finding> Setup(Finding[] due, RepositorySnapshot snapshot, Policy policy)
    {
        if (Array.Find(due, finding => finding.Rule == RuleCatalog.SetupOverdue) is { } first)
        {
            yield return first with
            {
                Path = snapshot.Find(SetupList.Path) is null ? first.Path : SetupList.Path,
                Line = 0,
                Column = 0,
                Fix = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Write what is true at each open place that tier {policy.Tier} asks for; after this day it is an error on CI"),
            };
        }
    }

    private static DueItem Waived(Waiver waiver) => new(
        waiver.Exemption.Owner,
        new Finding(
            RuleCatalog.WaiverExpiry,
            WaiverReader.FileName,
            waiver.Line,
            waiver.Column,
            $"the waiver of {waiver.Rule} ends",
            "Repair what it covers and remove the entry, or have it approved again with a later 'expires'; on CI it holds nothing after its end")
        {
            Due = new DueWork(waiver.Exemption.Expires!.Value, $"the end of the waiver of {waiver.Rule} for {waiver.Path.Pattern}"),
        });

    private static IEnumerable<DueItem> Approved(Baseline baseline, DateOnly until)
    {
        if (baseline is { Mandatory.Count: > 0, Approval: { } approval } && ApprovalRules.End(approval) is { } end && end <= until)
        {
            yield return new DueItem(
                approval.Owner,
                new Finding(
                    RuleCatalog.BaselineMandatoryApproval,
                    Baseline.FileName,
                    approval.Line,
                    approval.Column,
                    "the approval of mandatory findings ends",
                    $"Repair what they hide, or have it approved: '{ApprovalRules.Command}'")
                {
                    Due = new DueWork(end, "the end of the approval of mandatory findings in the baseline"),
                });
        }
    }

    private static IReadOnlyList<DueItem> Sorted(IEnumerable<DueItem> items) =>
    [
        .. items
            .OrderBy(item => item.Owner.Length == 0)
            .ThenBy(item => item.Owner, StringComparer.Ordinal)
            .ThenBy(item => item.Due.Day)
            .ThenBy(item => item.Finding.Path, StringComparer.Ordinal)
            .ThenBy(item => item.Finding.Line)
            .ThenBy(item => item.Finding.Column)
            .ThenBy(item => item.Finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(item => item.Due.Work, StringComparer.Ordinal),
    ];
}
