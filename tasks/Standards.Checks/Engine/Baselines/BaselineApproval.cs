namespace Standards.Checks.Engine.Baselines;

/// <summary>Who answers for the mandatory findings that a baseline holds, and until when. As written; <see cref="ApprovalRules"/> judges it.</summary>
/// <param name="Owner">Who repairs them; empty when missing.</param>
/// <param name="ApprovedBy">Who granted it, not the owner; empty when missing.</param>
/// <param name="Expires">Last day, <c>yyyy-MM-dd</c>; empty when missing.</param>
public sealed record BaselineApproval(string Owner, string ApprovedBy, string Expires)
{
    /// <summary>Line of the file, from 1; 0 when it comes from no file.</summary>
    public int Line { get; init; }

    /// <summary>Column of the line, from 1; 0 when it comes from no file.</summary>
    public int Column { get; init; }
}
