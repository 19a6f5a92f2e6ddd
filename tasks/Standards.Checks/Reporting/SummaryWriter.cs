using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Reporting.Fixes;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting;

/// <summary>
/// Writes <c>summary.md</c>, the summary of a CI job and a comment for a pull request: the verdict, what the change brings and takes away, what to repair
/// first, and suggested changes where a fix is exact. Never longer than a screen or two, whatever a repository holds.
/// </summary>
public static class SummaryWriter
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "summary.md";

    /// <summary>The most lines of a comment.</summary>
    public const int MaxLines = 60;

    private const int MaxRows = 12;
    private const int MaxExemptions = 5;
    private const int MaxSuggestions = 3;
    private const int MaxText = 240;

    /// <summary>UTF-8 without byte order mark, at most <see cref="MaxLines"/> lines.</summary>
    public static byte[] Write(ReportModel model)
    {
        var text = new StringBuilder();
        WriteVerdict(text, model);
        var rows = Rows(model);
        WriteFindings(text, model, rows);
        WriteSuggestions(text, model, rows);
        WriteExemptions(text, model);
        WriteNotes(text, model);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Where a finding is, with a link where a forge shows the file.</summary>
    internal static string Place(Report report, Finding finding) =>
        finding.Path.Length == 0 ? "repository"
        : report.Forge is { } forge ? $"[{Cell(Wording.Place(finding))}](<{MarkdownReportWriter.Address(forge.Of(finding.Path, finding.Line))}>)"
        : Cell(Wording.Place(finding));

    private static void WriteVerdict(StringBuilder text, ReportModel model)
    {
        var service = model.Report.Summary.Service;
        text.Append("## Standards").Append(service.Length > 0 ? $": {Cell(service)}" : "").Append("\n\n**").Append(Cell(Wording.Verdict(model))).Append(".**")
            .Append(model.Score is { } score && model.State != ReportState.NotChecked ? $" Score {score} of 100." : "").Append('\n');
        if (model.Report.ChangedFindings is { } change)
        {
            text.Append('\n').Append(Cell(Wording.Change(change))).Append('\n');
        }
    }

    // Findings of the change in front: those a reviewer can ask for.
    private static List<Verdict> Rows(ReportModel model) =>
    [
        .. Urgency.Of(model)
            .SelectMany(rule => rule.Open)
            .Where(verdict => verdict.Severity > Severity.Suggestion)
            .OrderByDescending(verdict => model.Report.ChangedFindings?.IsAdded(verdict) == true),
    ];

    private static void WriteFindings(StringBuilder text, ReportModel model, List<Verdict> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        text.Append("\n| | rule | place | finding and fix |\n|---|---|---|---|\n");
        foreach (var verdict in rows.Take(MaxRows))
        {
            var finding = verdict.Finding;
            var id = Cell(finding.Rule.Id);
            var rule = Wording.IsPage(finding.Rule.HelpLink) ? $"[{id}](<{MarkdownReportWriter.Address(finding.Rule.HelpLink)}>)" : id;
            var isNew = model.Report.ChangedFindings?.IsAdded(verdict) == true ? "new " : "";
            text.Append($"| {isNew}{ReportJson.Name(verdict.Severity)} | {rule} | {Place(model.Report, finding)} | {Cell(finding.Message)}.")
                .Append(finding.Fix.Length > 0 ? $" {Cell(finding.Fix)}." : "").Append(" |\n");
        }

        if (rows.Count > MaxRows)
        {
            text.Append('\n').Append(Counted.Number(rows.Count - MaxRows)).Append(" more in report.html.\n");
        }
    }

    private static void WriteSuggestions(StringBuilder text, ReportModel model, List<Verdict> rows)
    {
        var exact = rows
            .Select(verdict => (verdict.Finding, Line: SuggestedChange.Of(verdict.Finding, model.Report.Snippets.Find(verdict.Finding))))
            .Where(pair => pair.Line is not null)
            .Take(MaxSuggestions);
        foreach (var (finding, line) in exact)
        {
            // A fence that is longer than any in the line, which may be of anybody.
            var fence = new string('`', Math.Max(3, LongestRun(line!) + 1));
            text.Append($"\n{Cell(finding.Rule.Id)}, {Place(model.Report, finding)}:\n\n{fence}suggestion\n")
                .Append(line!.Length > 0 ? OutputText.Line(line) + "\n" : "").Append(fence).Append('\n');
        }
    }

    private static int LongestRun(string line)
    {
        var (longest, run) = (0, 0);
        foreach (var c in line)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static void WriteExemptions(StringBuilder text, ReportModel model)
    {
        if (model.Report.ExemptionChanges is not { Count: > 0 } changes)
        {
            return;
        }

        text.Append($"\n{ExemptionWording.ChangesTitle}: {Cell(ExemptionWording.Changes(changes))}\n\n");
        foreach (var change in changes.OrderBy(change => change.Problem.Length == 0).Take(MaxExemptions))
        {
            text.Append($"- {Cell(ExemptionWording.Kind(change))}: {Cell(change.Text)}\n");
        }
    }

    private static void WriteNotes(StringBuilder text, ReportModel model)
    {
        var soon = model.Waivers.Count(waiver => waiver.EndsSoon);
        string[] notes =
        [
            model.Open.Suggestions > 0 ? Counted.Noun(model.Open.Suggestions, "suggestion") + " in report.html." : "",
            soon > 0 ? $"{Counted.Noun(soon, "waiver")} {(soon == 1 ? "ends" : "end")} within {WaiverState.SoonDays} days." : "",
            Wording.Unjudged(model) is { Length: > 0 } unjudged ? $"Did not judge these sources: {unjudged}." : "",
            model.Remarks.Count > 0 ? Counted.Noun(model.Remarks.Count, "part") + " of the repository could not be looked at; report.html names them." : "",
        ];
        var said = string.Join(' ', notes.Where(note => note.Length > 0));
        text.Append(said.Length > 0 ? $"\n{MarkdownText.Escape(said)}\n" : "");
    }

    private static string Cell(string text) => MarkdownText.Escape(text.Length <= MaxText ? text : text[..MaxText] + "…");
}
