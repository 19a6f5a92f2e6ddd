namespace Standards.Checks.Secrets;

/// <summary>A comment <c>standards:allow STD50xx reason</c>, for its own line, or for the next one when it stands alone.</summary>
/// <param name="RuleId">The rule that it names; empty when it names none.</param>
/// <param name="HasReason">Whether a reason follows.</param>
/// <param name="Line">1-based line of the comment.</param>
/// <param name="Column">1-based.</param>
internal sealed record AllowComment(string RuleId, bool HasReason, int Line, int Column)
{
    /// <summary>What such a comment begins with.</summary>
    public const string Mark = "standards:allow";

    /// <summary>Whether it is about a finding.</summary>
    public bool Covers(FoundSecret secret) => secret.RuleId == RuleId && (secret.Line == Line || secret.Line == Line + 1);
}
