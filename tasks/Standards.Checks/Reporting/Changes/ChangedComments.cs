using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;

namespace Standards.Checks.Reporting.Changes;

/// <summary>Comments beside a value that allow it (<c>standards:allow</c>). They need nobody's approval: at least a new one is shown.</summary>
internal static class ChangedComments
{
    /// <summary>Those whose reason the file did not hold at the base commit.</summary>
    /// <param name="files">The base commit.</param>
    /// <param name="commit">Its id.</param>
    /// <param name="verdicts">What was found in the checkout.</param>
    /// <param name="cancellationToken">Ends git.</param>
    public static IEnumerable<ExemptionChange> Of(BasePolicy files, string commit, IReadOnlyList<Verdict> verdicts, CancellationToken cancellationToken)
    {
        foreach (var file in verdicts.Where(v => v.Exemption?.Kind == ExemptionKind.Comment).GroupBy(v => v.Finding.Path, StringComparer.Ordinal))
        {
            var before = files.TextOf(commit, file.Key, cancellationToken);
            foreach (var finding in file.Select(v => v.Finding).Where(finding => !before.Contains(finding.AllowedBecause, StringComparison.Ordinal)))
            {
                yield return new ExemptionChange(ExemptionKind.Comment, finding.Rule.Id, finding.Path, finding.Path, finding.Line, finding.Column)
                {
                    Reason = finding.AllowedBecause,
                };
            }
        }
    }
}
