using Standards.Checks.Findings;

namespace Standards.Checks.Commands.Due;

/// <summary>One piece of work and who does it.</summary>
/// <param name="Owner">As entry, document or CODEOWNERS names them; empty when nothing does.</param>
/// <param name="Finding">Where it stands, the rule, and what to do; its <see cref="Findings.Finding.Due"/> is there.</param>
public sealed record DueItem(string Owner, Finding Finding)
{
    /// <summary>The work and its last day.</summary>
    public DueWork Due => Finding.Due!;
}
