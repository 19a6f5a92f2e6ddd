using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Reporting;

/// <summary>
/// What a build prints of its verdicts. A repository that adopts the policy reads a screen: a line for each rule, at the first place, with the number of the
/// others. What is one fact of a repository (STD2046) is one line everywhere. The reports hold every place.
/// </summary>
public static class ConsoleLines
{
    /// <summary>How many lines of warnings one task prints while a repository adopts; errors are always printed.</summary>
    public const int MaxWarnings = 12;

    private const string Report = "artifacts/standards/standards.sarif";

    /// <summary>The verdicts to print, in their order, and a line about those that are left out; empty when none is.</summary>
    /// <param name="open">Those that count.</param>
    /// <param name="isAdopting">Whether the profile is the one by which an old repository starts.</param>
    /// <param name="printed">Ids of the rules of which the build has printed a warning; a repository that adopts reads each once. More are added.</param>
    /// <param name="others">What other projects found, maybe on another node: a warning about a file that they share is printed once.</param>
    public static (IReadOnlyList<Verdict> Verdicts, string Remainder) Of(
        IReadOnlyList<Verdict> open, bool isAdopting, ISet<string> printed, IReadOnlyList<Verdict> others)
    {
        var warnings = others.Where(verdict => verdict is { IsOpen: true, Severity: Severity.Warning }).Select(verdict => verdict.Finding).ToList();
        var known = isAdopting ? printed.Concat(warnings.Select(finding => finding.Rule.Id)).ToHashSet(StringComparer.Ordinal) : [];
        var said = warnings.Select(Said).ToHashSet();
        var groups = open
            .Where(verdict => verdict.Severity == Severity.Error
                || (verdict.Severity == Severity.Warning && !known.Contains(verdict.Finding.Rule.Id) && !said.Contains(Said(verdict.Finding))))
            .GroupBy(verdict => IsGrouped(verdict, isAdopting) ? (object)(verdict.Finding.Rule.Id, verdict.Severity) : verdict)
            .Select(group => Join([.. group]))
            .ToList();
        var rest = isAdopting ? groups.Where(group => group.First.Severity == Severity.Warning).Skip(MaxWarnings).ToList() : [];
        printed.UnionWith(groups.Select(group => group.First.Finding.Rule.Id));
        IReadOnlyList<Verdict> shown = [.. groups.Except(rest).Select(group => group.Shown), .. open.Where(verdict => verdict.Severity < Severity.Warning)];
        return (shown, rest.Count == 0 ? "" : Describe(rest));
    }

    // An error is printed by each project that fails for it.
    private static (string Rule, Location Place, string Text) Said(Finding finding) => (finding.Rule.Id, finding.Location, finding.Text);

    private static bool IsGrouped(Verdict verdict, bool isAdopting) => isAdopting || verdict.Finding.Rule == RuleCatalog.ProjectStandardsSdk;

    private static Line Join(Verdict[] group)
    {
        var (first, others) = (group[0], group.Length - 1);
        return others == 0 ? new Line(first, first, 1) : new Line(first, first with
        {
            Finding = first.Finding with { Fix = $"{first.Finding.Fix}. {Counted.Number(others)} more of {first.Finding.Rule.Id} in {Report}" },
        }, group.Length);
    }

    private static string Describe(List<Line> rest)
    {
        var ids = string.Join(", ", rest.Select(line => line.First.Finding.Rule.Id).Order(StringComparer.Ordinal));
        return $"Standards: {Counted.Noun(rest.Sum(line => line.Count), "more warning")} of {Counted.Noun(rest.Count, "rule")} in {Report} ({ids})";
    }

    private sealed record Line(Verdict First, Verdict Shown, int Count);
}
