using System.Globalization;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;

namespace Standards.Checks.Reporting.Changes;

/// <summary>
/// Exceptions of a checkout against those of the base commit. What is new or wider is named, and where the base commit lists approvers it holds only
/// when one of them approved it: the waiver, or the baseline for what is new in it.
/// </summary>
/// <param name="Waivers">Those that hold.</param>
/// <param name="Baseline">What of it holds.</param>
/// <param name="Changes">What the change adds or widens, waivers first.</param>
internal sealed record ChangedExemptions(WaiverSet Waivers, Baseline Baseline, IReadOnlyList<ExemptionChange> Changes)
{
    // Of what is new in an entry of the baseline; a build without the base commit's list lets it hold.
    private const string Unapproved = "no approver of the base commit approved it, so it holds nothing in 'standards verify'";

    /// <summary>Compares two states of the policy.</summary>
    /// <param name="root">Absolute path of the checkout.</param>
    /// <param name="head">Of the checkout.</param>
    /// <param name="commit">Of the base commit.</param>
    public static ChangedExemptions Of(string root, PolicySet head, PolicySet commit)
    {
        var changes = new List<ExemptionChange>();
        var waivers = OfWaivers(head, commit, changes);
        return new ChangedExemptions(waivers, OfBaseline(head, commit, new BaselinePlaces(root), changes), changes);
    }

    private static WaiverSet OfWaivers(PolicySet head, PolicySet commit, List<ExemptionChange> changes)
    {
        var ends = commit.Waivers.Waivers.GroupBy(Identity).ToDictionary(same => same.Key, same => same.Max(End));
        var waivers = new List<Waiver>();
        foreach (var waiver in head.Waivers.Waivers)
        {
            // The place in the file may change, and the end may come nearer.
            var isKnown = ends.TryGetValue(Identity(waiver), out var end);
            var isOld = isKnown && End(waiver) <= end;
            var holds = isOld || commit.Policy.Exemptions.MayApprove(waiver.Exemption.ApprovedBy);
            if (holds)
            {
                waivers.Add(waiver);
            }

            if (!isOld)
            {
                changes.Add(Change(waiver, isKnown ? $"ended {Day(end)}" : "", holds));
            }
        }

        return new WaiverSet(waivers);
    }

    private static ExemptionChange Change(Waiver waiver, string wider, bool holds) =>
        new(ExemptionKind.Waiver, waiver.Rule, waiver.Path.Pattern, WaiverReader.FileName, waiver.Line, waiver.Column)
        {
            Owner = waiver.Exemption.Owner,
            ApprovedBy = waiver.Exemption.ApprovedBy,
            Expires = waiver.Exemption.Expires is { } day ? Day(day) : "",
            Reason = waiver.Exemption.Reason,
            Wider = wider,
            Problem = holds ? "" : Unapproved,
        };

    private static Baseline OfBaseline(PolicySet head, PolicySet commit, BaselinePlaces places, List<ExemptionChange> changes)
    {
        var counts = commit.Baseline.Entries.ToDictionary(entry => (entry.Rule, entry.Path, entry.Text), entry => entry.Count);
        var approval = head.Baseline.Approval;
        var mayGrow = commit.Policy.Exemptions.MayApprove(approval?.ApprovedBy ?? "");
        var entries = new List<BaselineEntry>();
        foreach (var entry in head.Baseline.Entries)
        {
            var before = counts.GetValueOrDefault((entry.Rule, entry.Path, entry.Text));
            var count = mayGrow ? entry.Count : Math.Min(entry.Count, before);
            if (count > 0)
            {
                entries.Add(entry with { Count = count });
            }

            if (entry.Count > before)
            {
                changes.Add(Growth(entry, before, places.LineOf(entry), approval) with { Problem = count < entry.Count ? Unapproved : "" });
            }
        }

        return new Baseline(entries, head.Baseline.History) { Approval = approval };
    }

    private static ExemptionChange Growth(BaselineEntry entry, int before, int line, BaselineApproval? approval) =>
        new(ExemptionKind.Baseline, entry.Rule, entry.Path, Baseline.FileName, line, line > 0 ? 1 : 0)
        {
            Owner = approval?.Owner ?? "",
            ApprovedBy = approval?.ApprovedBy ?? "",
            Expires = approval?.Expires ?? "",
            Wider = before > 0 ? string.Create(CultureInfo.InvariantCulture, $"held {before}") : "",
            Added = entry.Count - before,
        };

    private static DateOnly End(Waiver waiver) => waiver.Exemption.Expires ?? DateOnly.MaxValue;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (string, string, string, string, string, string) Identity(Waiver waiver) => (
        waiver.Rule.ToUpperInvariant(),
        waiver.Path.Pattern,
        waiver.Text,
        waiver.Value,
        ExemptionTerms.Person(waiver.Exemption.Owner),
        ExemptionTerms.Person(waiver.Exemption.ApprovedBy));
}
