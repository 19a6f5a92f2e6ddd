using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>One rule and what it found: what it demands, why, how to repair it, and each place.</summary>
/// <param name="html">The page.</param>
/// <param name="model">The report.</param>
/// <param name="limit">The most findings of a rule that the page shows.</param>
internal sealed class RuleCard(HtmlText html, ReportModel model, int limit)
{
    // What is known and old is listed for the filters, as long as it does not push out what is new.
    private const int MaxBaselined = 10;

    private readonly PlaceRow _row = new(html, model.Report);

    /// <summary>The class that colours a rule: its worst open severity, or held.</summary>
    public static string Kind(RuleResult rule) => rule.Status == RuleStatus.Failed ? ReportJson.Name(rule.Open.Max(v => v.Severity)) : "held";

    public void Write(RuleResult rule, bool isOpen)
    {
        var kind = Kind(rule);
        html.Markup($"<details class=\"rule {kind}\"{(isOpen ? " open" : "")} data-r=\"").Text(rule.Rule.Id)
            .Markup($"\"><summary><span class=\"tag\">{kind}</span> <span class=\"id\">")
            .Text(rule.Rule.Id)
            .Markup("</span> <span class=\"name\">")
            .Text(rule.Rule.Title.Length > 0 ? rule.Rule.Title : FirstMessage(rule), 300)
            .Markup(Urgency.IsSecurity(rule) ? " <span class=\"mark-security\">security</span>" : "")
            .Markup("</span> <span class=\"counts\">")
            .Text(Counts(rule))
            .Markup("</span></summary>\n<div class=\"body\">\n");
        var shown = rule.Open.Concat(rule.Waived).ToList();
        var fix = Wording.CommonFix(shown);
        WriteAbout(rule, fix);
        WritePlaces(rule, shown, fix);
        WriteRest(shown.Count - limit, " more findings of this rule stand in ");
        WriteRest(rule.Baselined.Count - Math.Min(limit, MaxBaselined), " more in the baseline; each stands in ");
        html.Markup("</div>\n</details>\n");
    }

    private void WritePlaces(RuleResult rule, List<Verdict> shown, string? fix)
    {
        html.Markup("<ul class=\"places\">\n");
        foreach (var verdict in shown.Take(limit))
        {
            _row.Write(verdict, showFix: fix is null, showSeverity: verdict.IsOpen && verdict.Severity != rule.Severity);
        }

        foreach (var verdict in rule.Baselined.Take(Math.Min(limit, MaxBaselined)))
        {
            _row.Write(verdict, showFix: false, showSeverity: false);
        }

        html.Markup("</ul>\n");
    }

    private void WriteRest(int count, string text)
    {
        if (count > 0)
        {
            html.Markup("<p class=\"note\">").Number(count).Markup($"{text}<a href=\"standards.json\">standards.json</a>.</p>\n");
        }
    }

    private void WriteAbout(RuleResult rule, string? fix)
    {
        if (fix is not null)
        {
            FixBlock.Write(html, fix);
        }

        html.Markup("<p class=\"about\">");
        if (Wording.IsPage(rule.Rule.HelpLink))
        {
            html.Markup("<span>").Page(rule.Rule.HelpLink, $"Why {rule.Rule.Id}").Markup("</span>");
        }

        html.Markup("<span>Area ")
            .Text(rule.IsCompiler ? $"{rule.Rule.Category} ({CompilerReport.ToolOf(rule.Rule.Id)})" : rule.Rule.Category)
            .Markup("</span>");
        if (rule.Rule.Kind == RuleKind.Mandatory)
        {
            html.Markup("<span>Mandatory</span>");
        }

        if (rule.Rule.Clauses.Count > 0)
        {
            html.Markup("<span>Clauses");
            foreach (var clause in rule.Rule.Clauses)
            {
                html.Markup(" <span class=\"clause\">").Text(clause).Markup("</span>");
            }

            html.Markup("</span>");
        }

        html.Markup("</p>\n");
    }

    private static string FirstMessage(RuleResult rule) =>
        (rule.Open.Count > 0 ? rule.Open : rule.Waived.Count > 0 ? rule.Waived : rule.Baselined)[0].Finding.Message;

    private static string Counts(RuleResult rule)
    {
        var parts = new List<string>();
        Add(rule.Open.Count, "open");
        Add(rule.Waived.Count, "waived");
        Add(rule.Baselined.Count, "in the baseline");
        return string.Join(", ", parts);

        void Add(int count, string label)
        {
            if (count > 0)
            {
                parts.Add($"{Counted.Number(count)} {label}");
            }
        }
    }
}
