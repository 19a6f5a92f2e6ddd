namespace Standards.ServiceDefaults.Audit;

/// <summary>What a check of the chain found.</summary>
/// <param name="Break">What is wrong, or <see cref="AuditBreak.None"/>.</param>
/// <param name="Sequence">The place of the first broken link; of the last record where nothing is broken.</param>
/// <param name="End">The end of the sound part: an anchor for next time.</param>
public sealed record AuditVerification(AuditBreak Break, long Sequence, AuditAnchor End)
{
    /// <summary>Whether every record is as it was written.</summary>
    public bool IsValid => Break == AuditBreak.None;
}
