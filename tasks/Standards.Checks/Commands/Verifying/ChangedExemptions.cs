using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;

namespace Standards.Checks.Commands.Verifying;

/// <summary>
/// Exceptions of a checkout against those of the base commit. What is new or wider is named, and where the base commit lists approvers it holds only
/// when one of them approved it: the waiver, or the baseline for what is new in it.
/// </summary>
internal static class ChangedExemptions
{
    /// <summary>The exceptions that hold, and a sentence for each that the change brings.</summary>
    public static (WaiverSet Waivers, Baseline Baseline, IReadOnlyList<string> News) Of(PolicySet head, PolicySet commit)
    {
        var policy = commit.Policy.Exemptions;
        var old = commit.Waivers.Waivers.Select(Identity).ToHashSet();
        var news = new List<string>();
        var waivers = new List<Waiver>();
        foreach (var waiver in head.Waivers.Waivers)
        {
            var isOld = old.Contains(Identity(waiver));
            var holds = isOld || policy.MayApprove(waiver.Exemption.ApprovedBy);
            if (holds)
            {
                waivers.Add(waiver);
            }

            if (!isOld)
            {
                news.Add(
                    $"{WaiverReader.FileName}({waiver.Line},{waiver.Column}): {waiver.Rule} for '{waiver.Path.Pattern}', owner {waiver.Exemption.Owner}, "
                        + $"approved by {waiver.Exemption.ApprovedBy}{(holds ? "" : ", who may not approve on the base commit, so it holds nothing")}");
            }
        }

        var counts = commit.Baseline.Entries.ToDictionary(entry => (entry.Rule, entry.Path, entry.Text), entry => entry.Count);
        var mayGrow = policy.MayApprove(head.Baseline.Approval?.ApprovedBy ?? "");
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
                news.Add(
                    $"{Baseline.FileName}: {entry.Rule} in {(entry.Path.Length == 0 ? "the repository" : entry.Path)}, {entry.Count - before} more than before"
                        + (count < entry.Count ? ", which hold nothing: nobody who may approve on the base commit did" : ""));
            }
        }

        return (new WaiverSet(waivers), new Baseline(entries, head.Baseline.History) { Approval = head.Baseline.Approval }, news);
    }

    // The place in the file may change, and the end may come nearer.
    private static (string, string, string, string, string, string, DateOnly?) Identity(Waiver waiver) => (
        waiver.Rule.ToUpperInvariant(),
        waiver.Path.Pattern,
        waiver.Text,
        waiver.Value,
        ExemptionTerms.Person(waiver.Exemption.Owner),
        ExemptionTerms.Person(waiver.Exemption.ApprovedBy),
        waiver.Exemption.Expires);
}
