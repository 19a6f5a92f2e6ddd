using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Reporting.Changes;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting;

/// <summary>The sentences that more than one writer shows.</summary>
internal static class Wording
{
    /// <summary>The verdict over a repository.</summary>
    public static string Verdict(ReportModel model) => model.State switch
    {
        ReportState.NotChecked => "Not checked: no rule judged any file of the repository",
        ReportState.NotCompliant => $"Not compliant: {Open(model.Open)}",
        ReportState.NotProven => $"Not proven: {Stale(model)}",
        _ => model.Open.Total == 0 ? "Compliant: nothing is open" : $"Compliant: no error is open, {Open(model.Open)}",
    };

    /// <summary>Which gates failed on earlier sources: <c>coverage failed at 5f1c2ab and has not judged these sources</c>.</summary>
    public static string Stale(ReportModel model)
    {
        var failed = model.Report.Gates.Where(run => run is { IsCurrent: false, HasFailed: true }).ToList();
        var names = string.Join(" and ", failed.Select(run => GateRules.Name(run.Gate)));
        var commits = string.Join(" and ", failed.Select(At).Where(commit => commit.Length > 0).Distinct(StringComparer.Ordinal));
        return $"{names} failed{(commits.Length > 0 ? $" at {commits}" : "")} and {(failed.Count == 1 ? "has" : "have")} not judged these sources";
    }

    /// <summary>The commit that a gate judged, as people write it; empty outside of git.</summary>
    public static string At(GateRun run) => run.Sources.Commit.Length >= 7 ? run.Sources.Commit[..7] : "";

    /// <summary>What did not judge the sources as they are: <c>coverage (stale, of 5f1c2ab: dotnet test)</c>; empty when all did.</summary>
    public static string Unjudged(ReportModel model)
    {
        var gates = model.Checks
            .Where(check => check.Status is RuleStatus.NotRun or RuleStatus.Stale)
            .Select(check => check.Gate)
            .Distinct()
            .Order()
            .Select(gate => $"{GateRules.Name(gate)} ({State(gate)}: {GateRules.Command(gate)})");
        return string.Join(", ", gates);

        string State(Gate gate) => model.Report.Gates.FirstOrDefault(run => run.Gate == gate) is { IsCurrent: false } run
            ? $"stale{(At(run).Length > 0 ? $", of {At(run)}" : "")}"
            : gate == Gate.Release ? "not of a build"
            : "not run";
    }

    /// <summary>What a reader has to know of the numbers of a gate: nothing when it judged these sources, else that it did not.</summary>
    public static string Age(ReportModel model, Gate gate) => model.Report.Gates.FirstOrDefault(run => run.Gate == gate) switch
    {
        null => " No gate has judged it.",
        { IsCurrent: true } => "",
        { } run => At(run).Length > 0 ? $" It is stale: of commit {At(run)}, and the sources are others now." : " It is stale: the sources are others now.",
    };

    /// <summary>How the rules of an area stand: <c>2 of 41 fail, 3 held, 12 not run</c>.</summary>
    public static string Rules(AreaResult area)
    {
        string[] parts =
        [
            area.Failed > 0 ? $"{Counted.Number(area.Failed)} of {Counted.Number(area.Judged)} fail"
                : area.Passed > 0 ? $"{Counted.Number(area.Passed)} pass" : "",
            area.Held > 0 ? $"{Counted.Number(area.Held)} held" : "",
            area.NotApplicable > 0 ? $"{Counted.Number(area.NotApplicable)} without a subject" : "",
            area.Stale > 0 ? $"{Counted.Number(area.Stale)} stale" : "",
            area.NotRun > 0 ? $"{Counted.Number(area.NotRun)} not run" : "",
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    /// <summary>What would judge the rules of an area that are stale or not run: <c>dotnet test, dotnet pack</c>; empty where all have judged.</summary>
    public static string Judges(AreaResult area) => string.Join(", ", area.Awaited.Select(GateRules.Command).Distinct(StringComparer.Ordinal));

    /// <summary>How the clauses stand: <c>212 of 240 clauses that apply here are proven, 3 are open.</c></summary>
    public static string Clauses(IReadOnlyList<ClauseState> clauses)
    {
        var applicable = clauses.Count(clause => clause.Standing != ClauseStanding.NotApplicable);
        var open = Count(ClauseStanding.Open);
        return $"{Counted.Number(Count(ClauseStanding.Proven))} of {Counted.Number(applicable)} clauses that apply here are proven"
            + (open > 0 ? $", {Counted.Number(open)} {(open == 1 ? "is" : "are")} open." : ".");

        int Count(ClauseStanding standing) => clauses.Count(clause => clause.Standing == standing);
    }

    /// <summary>What a change does to the open findings.</summary>
    public static string Change(ChangedFindings change) => change is { Added.Count: 0, Removed.Count: 0 }
        ? "This change adds no finding and removes none."
        : $"This change adds {Counted.Noun(change.Added.Count, "finding")} and removes {Counted.Number(change.Removed.Count)}.";

    /// <summary>2 errors, 1 warning.</summary>
    public static string Open(SeverityCounts counts)
    {
        var parts = new List<string>();
        Add(counts.Errors, "error");
        Add(counts.Warnings, "warning");
        Add(counts.Suggestions, "suggestion");
        return parts.Count == 0 ? "nothing" : string.Join(", ", parts);

        void Add(int count, string noun)
        {
            if (count > 0)
            {
                parts.Add(Counted.Noun(count, noun));
            }
        }
    }

    /// <summary>5 days left, ends today, ended 2 days ago.</summary>
    public static string DaysLeft(int days) => days switch
    {
        0 => "ends today",
        < 0 => $"ended {Counted.Noun(-days, "day")} ago",
        _ => $"{Counted.Noun(days, "day")} left",
    };

    /// <summary>Where a finding is: <c>src/A.cs:12</c>.</summary>
    public static string Place(Finding finding) => finding switch
    {
        { Path.Length: 0 } => "repository",
        { Line: 0 } => finding.Path,
        _ => $"{finding.Path}:{finding.Line}",
    };

    /// <summary>Whether a link may stand in a report: a page of the web and nothing that runs.</summary>
    public static bool IsPage(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    /// <summary>The one fix that all findings of a rule have; null when they differ or have none.</summary>
    public static string? CommonFix(IReadOnlyList<Verdict> verdicts) =>
        verdicts.Count > 0 && verdicts[0].Finding.Fix is { Length: > 0 } fix && verdicts.All(v => v.Finding.Fix == fix) ? fix : null;
}
