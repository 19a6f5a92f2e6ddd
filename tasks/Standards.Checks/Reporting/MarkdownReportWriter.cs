using System.Globalization;
using System.Text;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Reporting.Changes;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting;

/// <summary>Writes <c>report.md</c>, all findings in Markdown, short enough for the summary of a CI job.</summary>
public static class MarkdownReportWriter
{
    /// <summary>GitHub takes no larger summary of a step.</summary>
    public const int MaxBytes = 1024 * 1024;

    // What stands behind the findings takes no more than this, and the findings leave room for it.
    private const int MaxTail = 256 * 1024;
    private const int MaxText = 1_000;
    private const int MaxWaivers = 200;
    private const int MaxChanges = 100;
    private const int MaxChangeBytes = 128 * 1024;
    private const int MaxRemarks = 50;

    /// <summary>UTF-8 without byte order mark, at most <see cref="MaxBytes"/>.</summary>
    public static byte[] Write(ReportModel model)
    {
        var text = new StringBuilder();
        var service = model.Report.Summary.Service;
        text.Append("## Standards")
            .Append(service.Length > 0 ? $": {Cell(service)}" : "")
            .Append("\n\n**")
            .Append(Cell(Wording.Verdict(model)))
            .Append(model.Score is { } score && model.State != ReportState.NotChecked ? $".** Score {score} of 100" : ".**");
        text.Append(
            model.State == ReportState.NotChecked ? "\n"
                : model.Waived.Total + model.Baselined.Total == 0
                ? ".\n"
                : $"; {Counted.Number(model.Waived.Total)} waived, {Counted.Number(model.Baselined.Total)} in the baseline.\n");
        WriteAreas(text, model);
        if (Wording.Unjudged(model) is { Length: > 0 } unjudged)
        {
            text.Append("\nDid not judge these sources: ").Append(Cell(unjudged)).Append(".\n");
        }

        WriteChanges(text, model);
        var tail = new StringBuilder();
        WriteWaivers(tail, model);
        WriteRemarks(tail, model);
        WriteFindings(text, model);
        text.Append(Encoding.UTF8.GetByteCount(tail.ToString()) <= MaxTail ? tail.ToString() : "\nWaivers and remarks stand in report.html.\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void WriteAreas(StringBuilder text, ReportModel model)
    {
        text.Append("\n| area | score | rules that fail | held | rules that judged |\n|---|---:|---:|---:|---:|\n");
        foreach (var area in model.Areas)
        {
            var score = area.Score?.ToString(CultureInfo.InvariantCulture) ?? "–";
            text.Append($"| {Cell(area.Name)} | {score} | {area.Failed} | {area.Held} | {area.Judged} |\n");
        }
    }

    private static void WriteChanges(StringBuilder text, ReportModel model)
    {
        if (model.Report.ExemptionChanges is not { Count: > 0 } changes)
        {
            return;
        }

        text.Append($"\n### {ExemptionWording.ChangesTitle}\n\n{ExemptionWording.Changes(changes)}\n\n")
            .Append("| exemption | rule | files | granted in | owner | approved by | ends |\n|---|---|---|---|---|---|---|\n");
        var (shown, size) = (0, 0);
        foreach (var row in changes.Take(MaxChanges).Select(Row))
        {
            size += Encoding.UTF8.GetByteCount(row);
            if (size > MaxChangeBytes)
            {
                break;
            }

            text.Append(row);
            shown++;
        }

        if (shown < changes.Count)
        {
            text.Append('\n').Append(Counted.Number(changes.Count - shown)).Append(" more in report.html and standards.json.\n");
        }
    }

    private static string Row(ExemptionChange change)
    {
        var detail = ExemptionWording.Detail(change);
        string[] cells =
        [
            ExemptionWording.Kind(change) + (detail.Length > 0 ? $": {detail}" : ""), change.Rule,
            change.Files.Length == 0 ? "repository" : change.Files, change.Place, change.Owner, change.ApprovedBy, change.Expires,
        ];
        return $"| {string.Join(" | ", cells.Select(Cell))} |\n";
    }

    private static void WriteFindings(StringBuilder text, ReportModel model)
    {
        var rules = Urgency.Of(model).Where(r => r.Open.Count > 0).ToList();
        if (rules.Count == 0)
        {
            return;
        }

        text.Append("\n### Open findings\n");
        var bytes = Encoding.UTF8.GetByteCount(text.ToString());
        var shown = 0;
        var part = new StringBuilder();
        foreach (var rule in rules)
        {
            part.Clear();
            var fix = Wording.CommonFix(rule.Open);
            part.Append("\n#### ")
                .Append(Cell(rule.Rule.Id))
                .Append(rule.Rule.Title.Length > 0 ? " " + Cell(rule.Rule.Title) : "")
                .Append(" (")
                .Append(Counted.Number(rule.Open.Count))
                .Append(")\n\n");
            part.Append(fix is null ? "" : $"Fix: {Cell(fix)}. ")
                .Append(Wording.IsPage(rule.Rule.HelpLink) ? $"[About {rule.Rule.Id}](<{Address(rule.Rule.HelpLink)}>)\n\n" : "\n\n");
            part.Append("| severity | place | finding |\n|---|---|---|\n");
            foreach (var verdict in rule.Open)
            {
                part.Append(Row(model.Report, verdict, showFix: fix is null));
                var size = Encoding.UTF8.GetByteCount(part.ToString());
                if (bytes + size > MaxBytes - MaxTail - 1024)
                {
                    text.Append("\n**The rest is cut: ")
                        .Append(Counted.Noun(model.Open.Total - shown, "finding"))
                        .Append(" more in report.html and standards.json.**\n");
                    return;
                }

                text.Append(part);
                bytes += size;
                shown++;
                part.Clear();
            }
        }
    }

    private static string Row(Report report, Verdict verdict, bool showFix)
    {
        var finding = verdict.Finding;
        var place = SummaryWriter.Place(report, finding);
        var fix = showFix && finding.Fix.Length > 0 ? $" Fix: {Cell(finding.Fix)}." : "";
        return $"| {ReportJson.Name(verdict.Severity)} | {place} | {Cell(finding.Message)}.{fix} |\n";
    }

    private static void WriteWaivers(StringBuilder text, ReportModel model)
    {
        var soon = model.Waivers.Where(w => w.EndsSoon).ToList();
        if (soon.Count == 0)
        {
            return;
        }

        text.Append($"\n### Waivers that end within {WaiverState.SoonDays} days\n\n| ends | rule | files | owner | holds |\n|---|---|---|---|---:|\n");
        foreach (var state in soon.Take(MaxWaivers))
        {
            var end = state.Waiver.Exemption.Expires is { } day ? Counted.Day(day) : "";
            text.Append(
                $"| {end} ({Wording.DaysLeft(state.DaysLeft)}) | {Cell(state.Waiver.Rule)} | {Cell(state.Waiver.Path.Pattern)} | "
                    + $"{Cell(state.Waiver.Exemption.Owner)} | {state.Findings} |\n");
        }

        if (soon.Count > MaxWaivers)
        {
            text.Append('\n').Append(Counted.Number(soon.Count - MaxWaivers)).Append(" more in report.html.\n");
        }
    }

    private static void WriteRemarks(StringBuilder text, ReportModel model)
    {
        if (model.Remarks.Count > 0)
        {
            text.Append("\n### Not looked at\n\n");
            foreach (var remark in model.Remarks.Take(MaxRemarks))
            {
                text.Append("- ").Append(Cell(remark)).Append('\n');
            }
        }
    }

    private static string Cell(string text) => MarkdownText.Escape(text.Length <= MaxText ? text : text[..MaxText] + "…");

    /// <summary>An address between angle brackets.</summary>
    internal static string Address(string link) =>
        OutputText.Line(link).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal);
}
