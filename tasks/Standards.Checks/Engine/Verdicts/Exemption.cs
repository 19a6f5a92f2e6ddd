namespace Standards.Checks.Engine.Verdicts;

/// <summary>Why a finding is not held against the repository. It stays in the reports, with this beside it.</summary>
/// <param name="Kind">Waiver, baseline or comment.</param>
/// <param name="Reason">What its author wrote.</param>
public sealed record Exemption(ExemptionKind Kind, string Reason)
{
    /// <summary>Who answers for a waiver; empty for the others.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Who granted a waiver; empty for the others.</summary>
    public string ApprovedBy { get; init; } = "";

    /// <summary>Last day of a waiver; null for the others.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Ticket or record of a waiver; may be empty.</summary>
    public string Link { get; init; } = "";
}
