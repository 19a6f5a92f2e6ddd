using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Reporting.Changes;
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
        _ => model.Open.Total == 0 ? "Compliant: nothing is open" : $"Compliant: no error is open, {Open(model.Open)}",
    };

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

    /// <summary>The heading above the exceptions that a change brings.</summary>
    public const string ChangesTitle = "Exemptions that this change adds or widens";

    /// <summary>How many there are, and how many of them nobody approved who may.</summary>
    public static string Changes(IReadOnlyList<ExemptionChange> changes)
    {
        var refused = changes.Count(change => change.Problem.Length > 0);
        return $"{Counted.Noun(changes.Count, "exemption")}, compared with the base commit"
            + (refused == 0 ? "." : $"; {Counted.Number(refused)} not approved by an approver of the base commit.");
    }

    /// <summary>New waiver, wider waiver, new baseline entry.</summary>
    public static string Kind(ExemptionChange change) => $"{(change.Wider.Length > 0 ? "Wider" : "New")} " + change.Kind switch
    {
        ExemptionKind.Waiver => "waiver",
        ExemptionKind.Baseline => "baseline entry",
        _ => "comment",
    };

    /// <summary>What a reviewer asks next: what it was before, how much more it holds, why, and whether it holds at all.</summary>
    public static string Detail(ExemptionChange change)
    {
        string[] parts =
        [
            change.Wider.Length > 0 ? $"{change.Wider} before" : "",
            change.Added > 0 ? Counted.Noun(change.Added, "finding") + " more" : "",
            change.Reason,
            change.Problem,
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    /// <summary>The kind of an exception, as JSON has it.</summary>
    public static string Name(ExemptionKind kind) => kind switch
    {
        ExemptionKind.Waiver => "waiver",
        ExemptionKind.Baseline => "baseline",
        _ => "comment",
    };

    /// <summary>Why a held finding does not count.</summary>
    public static string Justification(Exemption exemption) => exemption is { Kind: ExemptionKind.Baseline, Owner: "" } ? "Known when the baseline was written"
        : exemption.Kind == ExemptionKind.Comment ? $"{exemption.Reason} (comment in the file)"
        : $"{exemption.Reason} (owner {exemption.Owner}, approved by "
            + $"{exemption.ApprovedBy}{(exemption.Expires is { } day ? $", until {Counted.Day(day)}" : "")})";

    /// <summary>A link from <c>artifacts/standards/</c> to a file of the repository; the path is percent-encoded.</summary>
    public static string Link(Finding finding)
    {
        var path = string.Join('/', finding.Path.Split('/').Select(Uri.EscapeDataString));
        return finding.Line > 0 ? $"../../{path}#L{finding.Line}" : $"../../{path}";
    }

    /// <summary>Whether a link may stand in a report: a page of the web and nothing that runs.</summary>
    public static bool IsPage(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    /// <summary>The rules that found something, those that need work first.</summary>
    public static IEnumerable<RuleResult> ByUrgency(ReportModel model) => model.Checks
        .Where(c => c.Total > 0)
        .OrderByDescending(c => c.Status == RuleStatus.Failed)
        .ThenByDescending(c => c.Open.Count > 0 ? c.Open.Max(v => v.Severity) : Severity.None)
        .ThenByDescending(c => c.Open.Count)
        .ThenBy(c => c.Rule.Id, StringComparer.Ordinal);

    /// <summary>The one fix that all findings of a rule have; null when they differ or have none.</summary>
    public static string? CommonFix(IReadOnlyList<Verdict> verdicts) =>
        verdicts.Count > 0 && verdicts[0].Finding.Fix is { Length: > 0 } fix && verdicts.All(v => v.Finding.Fix == fix) ? fix : null;
}
