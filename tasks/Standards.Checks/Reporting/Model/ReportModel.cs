using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting.Gates;

namespace Standards.Checks.Reporting.Model;

/// <summary>A report with everything that is computed from it. Built once; all writers show it and compute nothing themselves.</summary>
public sealed record ReportModel
{
    private ReportModel(Report report)
    {
        Report = report;
        IReadOnlyList<Verdict> compiler = report.Compiler?.Verdicts ?? [];
        var silence = new RuleSilence(report.Gates, report.Compiler is { Configuration.Length: > 0 });
        Checks = [.. Results(report.Summary.InForce, report.Verdicts, silence), .. Results([], compiler, silence: null)];
        Areas =
        [
            .. Checks.GroupBy(c => c.Rule.Category, StringComparer.Ordinal)
                .Select(area => AreaResult.Of(area.Key, [.. area]))
                .OrderBy(area => area.Name, StringComparer.Ordinal),
        ];
        Score = Standards.Checks.Reporting.Model.Score.Of(Checks);
        Open = SeverityCounts.Of(Checks.SelectMany(c => c.Open));
        Waived = SeverityCounts.Of(Checks.SelectMany(c => c.Waived));
        Baselined = SeverityCounts.Of(Checks.SelectMany(c => c.Baselined));
        Clauses = ClauseState.Of(Checks);
        Baseline = BaselineProgress.Of(report.Baseline, Baselined.Total);
        Waivers = report.Date is { } date ? States(report, date, Checks.SelectMany(c => c.Waived)) : [];
        Remarks = [.. report.Summary.Remarks, .. report.Compiler?.Remarks ?? [], .. report.Remarks];
    }

    /// <summary>What it was built from.</summary>
    public Report Report { get; private init; }

    /// <summary>Every rule in force, and every diagnostic of the compiler and the analyzers that has findings; each by id.</summary>
    public IReadOnlyList<RuleResult> Checks { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<AreaResult> Areas { get; }

    /// <summary>0 to 100; null when no rule judged anything.</summary>
    public int? Score { get; }

    /// <summary>Compliant, not compliant, not proven, or not checked.</summary>
    public ReportState State => Open.Errors > 0 ? ReportState.NotCompliant
        : !Report.Summary.HasJudged ? ReportState.NotChecked
        : Report.Gates.Any(run => run is { IsCurrent: false, HasFailed: true }) ? ReportState.NotProven
        : ReportState.Compliant;

    /// <summary>The clauses of the handbooks that rules in force are about, by key.</summary>
    public IReadOnlyList<ClauseState> Clauses { get; }

    /// <summary>Findings that count.</summary>
    public SeverityCounts Open { get; }

    /// <summary>Findings that a waiver holds.</summary>
    public SeverityCounts Waived { get; }

    /// <summary>Findings that the baseline holds.</summary>
    public SeverityCounts Baselined { get; }

    /// <summary>Waivers, the one that ends first in front.</summary>
    public IReadOnlyList<WaiverState> Waivers { get; }

    /// <summary>Null for a repository without a baseline.</summary>
    public BaselineProgress? Baseline { get; }

    /// <summary>What could not be looked at.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>Computes the model of a report.</summary>
    public static ReportModel Of(Report report) => new(report);

    /// <summary>The same over a report that shows readers more: snippets, owners, scores of other commits. Nothing is computed from these.</summary>
    internal ReportModel Showing(Report report) => this with { Report = report };

    private static IEnumerable<RuleResult> Results(IEnumerable<RuleInForce> inForce, IEnumerable<Verdict> verdicts, RuleSilence? silence)
    {
        var rules = inForce.ToDictionary(r => r.Rule.Id, StringComparer.Ordinal);
        var found = verdicts.GroupBy(v => v.Finding.Rule.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var (id, ofRule) in found)
        {
            rules.TryAdd(id, new RuleInForce(ofRule[0].Finding.Rule, ofRule.Max(v => v.Severity)));
        }

        return rules.Values
            .OrderBy(rule => rule.Rule.Id, StringComparer.Ordinal)
            .Select(rule => Result(rule, found.GetValueOrDefault(rule.Rule.Id) ?? [], silence));
    }

    // A diagnostic of the compiler stands here because it was found.
    private static RuleResult Result(RuleInForce rule, IReadOnlyList<Verdict> verdicts, RuleSilence? silence)
    {
        var gate = silence is null ? Gate.Compiler : GateRules.Of(rule.Rule);
        return RuleResult.Of(rule, silence is null, verdicts) with { Gate = gate, Silence = silence?.Of(rule, gate) ?? RuleStatus.Passed };
    }

    private static IReadOnlyList<WaiverState> States(Report report, DateOnly date, IEnumerable<Verdict> waived)
    {
        var counts = waived
            .Where(v => v.Exemption?.Kind == Standards.Checks.Engine.Exemptions.ExemptionKind.Waiver)
            .Select(v => report.Waivers.Find(v.Finding))
            .OfType<Standards.Checks.Engine.Waivers.Waiver>()
            .CountBy(waiver => waiver)
            .ToDictionary();
        return
        [
            .. report.Waivers.Waivers
                .Select(w => new WaiverState(w, (w.Exemption.Expires ?? date).DayNumber - date.DayNumber, counts.GetValueOrDefault(w)))
                .OrderBy(w => w.DaysLeft)
                .ThenBy(w => w.Waiver.Line),
        ];
    }
}
