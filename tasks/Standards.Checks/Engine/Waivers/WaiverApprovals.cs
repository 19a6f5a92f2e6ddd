using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Engine.Waivers;

/// <summary>STD0023 where the policy lists who may approve: a waiver that somebody else approved holds nothing.</summary>
internal static class WaiverApprovals
{
    /// <summary>The waivers that hold, and what is wrong with the others.</summary>
    /// <param name="waivers">Complete ones.</param>
    /// <param name="policy">Who may approve.</param>
    /// <param name="path">The file that they stand in.</param>
    public static (WaiverSet Waivers, IReadOnlyList<Finding> Findings) Check(WaiverSet waivers, ExemptionPolicy policy, string path)
    {
        var others = waivers.Waivers.Where(waiver => !policy.MayApprove(waiver.Exemption.ApprovedBy)).ToList();
        if (others.Count == 0)
        {
            return (waivers, []);
        }

        var approvers = string.Join(", ", policy.Approvers.Select(ValueText.Quote));
        return (
            new WaiverSet([.. waivers.Waivers.Except(others)]),
            [
                .. others.Select(waiver => new Finding(
                    RuleCatalog.WaiverApproval,
                    path,
                    waiver.Line,
                    waiver.Column,
                    $"the waiver of {waiver.Rule} for '{waiver.Path.Pattern}' is approved by {ValueText.Quote(waiver.Exemption.ApprovedBy)}, who "
                        + $"may not approve exceptions",
                    $"Ask one of those that 'exemptions.approvers' lists: {approvers}")),
            ]);
    }
}
