using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;

namespace Standards.Checks.Reporting;

/// <summary>What all checks of a build found, as one line. Numbers only: nothing of it comes from the repository.</summary>
/// <param name="Summary">Figures of the run.</param>
/// <param name="Verdicts">All of the build.</param>
public sealed record FindingSum(RunSummary Summary, IReadOnlyList<Verdict> Verdicts)
{
    private const int LastTier = 4;

    /// <summary>Open errors.</summary>
    public int Errors => Open(Severity.Error);

    /// <summary>
    /// <c>2 errors, 10 warnings, 4 suggestions, 3 held, 1 waived; tier 3 would add 4; all in artifacts/standards/standards.sarif (685 rules, 412 files,
    /// 9 projects)</c>: held by the baseline, waived by a waiver, allowed by a comment. What is none is left out. No colon, which no path may have that
    /// the terminal logger of .NET Framework takes apart.
    /// </summary>
    public string Text
    {
        get
        {
            if (!Summary.HasJudged)
            {
                return "nothing was checked";
            }

            var judged = $"{Counted.Noun(Summary.Rules, "rule")}, {Counted.Noun(Summary.Files, "file")}, {Counted.Noun(Summary.Projects, "project")}";
            return $"{string.Join(", ", Counts())}{string.Concat(Notes().Select(note => $"; {note}"))} ({judged})";
        }
    }

    private IEnumerable<string> Counts()
    {
        var (errors, warnings, suggestions) = (Errors, Open(Severity.Warning), Open(Severity.Suggestion));
        yield return errors > 0 ? Counted.Noun(errors, "error") : warnings + suggestions > 0 ? "no errors" : "no findings";
        foreach (var (count, noun) in ((int, string)[])[(warnings, "warning"), (suggestions, "suggestion")])
        {
            if (count > 0)
            {
                yield return Counted.Noun(count, noun);
            }
        }

        string[] exemptions = [Exempt(ExemptionKind.Baseline, "held"), Exempt(ExemptionKind.Waiver, "waived"), Exempt(ExemptionKind.Comment, "allowed")];
        foreach (var exempt in exemptions)
        {
            if (exempt.Length > 0)
            {
                yield return exempt;
            }
        }
    }

    private string Exempt(ExemptionKind kind, string word) =>
        Verdicts.Count(v => v.Exemption?.Kind == kind) is var count and > 0 ? $"{Counted.Number(count)} {word}" : "";

    // Each says one more thing that a person may want to do next.
    private IEnumerable<string> Notes()
    {
        var rising = Summary.InForce
            .Where(r => r.Severity == Severity.Suggestion && r.AtNextTier > r.Severity)
            .Select(r => r.Rule.Id)
            .ToHashSet(StringComparer.Ordinal);
        var added = Verdicts.Count(v => v.IsOpen && v.Severity == Severity.Suggestion && rising.Contains(v.Finding.Rule.Id));
        if (added > 0 && Summary.Tier < LastTier)
        {
            yield return $"tier {Counted.Number(Summary.Tier + 1)} would add {Counted.Number(added)}";
        }

        if (Summary.Setup.IsOpen)
        {
            yield return Summary.Setup.Text;
        }

        // Suggestions, and what is held, are shown nowhere else.
        if (Verdicts.Count > 0)
        {
            yield return "all in artifacts/standards/standards.sarif";
        }
    }

    private int Open(Severity severity) => Verdicts.Count(v => v.IsOpen && v.Severity == severity);
}
