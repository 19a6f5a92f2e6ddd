namespace Standards.Checks.Engine.Exemptions;

/// <summary>What the policy says of exceptions.</summary>
public sealed record ExemptionPolicy
{
    /// <summary>Who may approve them, as names of <c>approved_by</c>; empty for anybody but the owner.</summary>
    public IReadOnlyList<string> Approvers { get; init; } = [];

    /// <summary>Whether somebody may approve: names are compared without case, blanks and a leading <c>@</c>.</summary>
    public bool MayApprove(string name) => Approvers.Count == 0 || Approvers.Any(approver => ExemptionTerms.AreSame(approver, name));
}
