namespace Standards.Checks.Rules.Advisories.Files;

/// <summary>One range of an advisory in OSV's words: events that switch "affected" on and off as versions grow.</summary>
/// <param name="Introduced">First affected versions; <c>0</c> is the beginning.</param>
/// <param name="Fixed">First versions that are no longer affected.</param>
/// <param name="LastAffected">Last affected versions.</param>
internal sealed record AdvisoryRange(IReadOnlyList<string> Introduced, IReadOnlyList<string> Fixed, IReadOnlyList<string> LastAffected);
