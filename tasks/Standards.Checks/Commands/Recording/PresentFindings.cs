using Standards.Checks.Catalog;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.CompilerLogs;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Snapshots;
using Standards.Suppressors;

namespace Standards.Checks.Commands.Recording;

/// <summary>What a collecting build found and a baseline may hold.</summary>
/// <param name="old">The baseline so far, which may know a password by the hash of an earlier version.</param>
/// <param name="snapshot">The files of the repository.</param>
/// <param name="verdicts">What our checks found, judged as on CI.</param>
/// <param name="logs">What the compiler said.</param>
internal sealed class PresentFindings(Baseline old, RepositorySnapshot snapshot, IReadOnlyList<Verdict> verdicts, CompilerLogSet logs)
{
    private readonly HashSet<string> _suppressible = SuppressibleIds.All().ToHashSet(StringComparer.Ordinal);
    private readonly SourceLines _lines = new(snapshot.Root);

    /// <summary>Each finding: those of our checks, then those of the compiler.</summary>
    public IEnumerable<PresentFinding> All() => verdicts
        .Where(MayBeHeld)
        .Select(verdict => new PresentFinding(KeyOf(verdict.Finding), AdoptionApproval.Holds(verdict.Finding)))
        .Concat(logs.Diagnostics
            .Where(diagnostic => IsOpen(diagnostic) && _suppressible.Contains(diagnostic.Id))
            .Select(diagnostic => new PresentFinding(KeyOf(diagnostic), IsInherited: true)));

    /// <summary>Ids of open diagnostics that no baseline can hold, in ordinal order.</summary>
    public IReadOnlyList<string> Beyond() =>
        [.. logs.Diagnostics.Where(IsOpen).Select(diagnostic => diagnostic.Id).Except(_suppressible, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool MayBeHeld(Verdict verdict) =>
        verdict.Severity >= Severity.Warning
        && Baseline.Covers(verdict.Finding.Rule.Id)
        && verdict.Exemption?.Kind is not (ExemptionKind.Waiver or ExemptionKind.Comment)
        && SecretHash.IsLasting(verdict.Finding);

    private BaselineKey KeyOf(Finding finding)
    {
        var key = new BaselineKey(finding.Rule.Id, finding.Path, BaselineText.Normalise(finding.Lasting));
        return old.Counts.ContainsKey(key) || old.FormerText(finding) is not { } former ? key : key with { Text = former };
    }

    // What the baseline suppressed is present all the same.
    private static bool IsOpen(CompilerDiagnostic diagnostic) =>
        diagnostic.Level is "warning" or "error" && (!diagnostic.IsSuppressed || diagnostic.HeldBy == ExemptionKind.Baseline);

    private BaselineKey KeyOf(CompilerDiagnostic diagnostic)
    {
        var isSource = BaselineText.IsSource(diagnostic.Path);
        var line = isSource && diagnostic.Path != diagnostic.Project ? _lines.Find(diagnostic.Path, diagnostic.Line) : "";
        return new BaselineKey(
            diagnostic.Id, isSource ? diagnostic.Path : diagnostic.Project, BaselineText.Of(diagnostic.Id, diagnostic.Message, line));
    }
}
