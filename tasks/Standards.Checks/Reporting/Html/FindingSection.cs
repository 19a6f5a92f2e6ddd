using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>The findings by rule: what the rule demands, why, how to repair it, and each place. Open ones first, then waived ones.</summary>
internal static class FindingSection
{
    private const int MaxText = 1_000;

    public static void Write(HtmlText html, ReportModel model)
    {
        var rules = Wording.ByUrgency(model).ToList();
        html.Markup(
            "<section class=\"findings\" aria-labelledby=\"findings\">\n<h2 id=\"findings\"><span id=\"content\" tabindex=\"-1\"></span>Findings</h2>\n");
        if (rules.Count == 0)
        {
            html.Markup("<p class=\"card empty\">No rule found anything.</p>\n</section>\n");
            return;
        }

        WriteFilter(html, rules);
        var limit = RowLimit.For(rules);
        var (worst, opened) = (Kind(rules[0]), 0);
        foreach (var rule in rules)
        {
            // What needs work first is open from the start, as long as the page stays short.
            var isOpen = rule.Open.Count is > 0 and <= 20 && opened < 40 && Kind(rule) == worst;
            opened += isOpen ? rule.Open.Count : 0;
            WriteRule(html, rule, limit, isOpen);
        }

        html.Markup("</section>\n");
    }

    private static void WriteFilter(HtmlText html, List<RuleResult> rules)
    {
        if (rules.Count < 2)
        {
            return;
        }

        html.Markup("<fieldset class=\"filter\"><legend>Show</legend>");
        Choice("all", "all rules", rules.Count, "checked ");
        Choice("error", "errors", rules.Count(r => Kind(r) == "error"), "");
        Choice("warning", "warnings", rules.Count(r => Kind(r) == "warning"), "");
        Choice("suggestion", "suggestions", rules.Count(r => Kind(r) == "suggestion"), "");
        Choice("held", "waived or in the baseline", rules.Count(r => Kind(r) == "held"), "");
        html.Markup("</fieldset>\n");

        void Choice(string kind, string label, int count, string isChecked)
        {
            if (count > 0)
            {
                html.Markup($"<input type=\"radio\" name=\"show\" id=\"show-{kind}\" {isChecked}/><label for=\"show-{kind}\">{label} <b>")
                    .Number(count)
                    .Markup("</b></label>");
            }
        }
    }

    private static void WriteRule(HtmlText html, RuleResult rule, int limit, bool isOpen)
    {
        var kind = Kind(rule);
        html
            .Markup(
                $"<details class=\"rule {kind}\"{(isOpen ? " open" : "")}><summary><span "
                    + $"class=\"tag\">{(kind == "held" ? "held" : kind)}</span> <span class=\"id\">")
            .Text(rule.Rule.Id)
            .Markup("</span> <span class=\"name\">")
            .Text(rule.Rule.Title.Length > 0 ? rule.Rule.Title : FirstMessage(rule), 300)
            .Markup("</span> <span class=\"counts\">")
            .Text(Counts(rule))
            .Markup("</span></summary>\n<div class=\"body\">\n");
        var shown = rule.Open.Concat(rule.Waived).ToList();
        var fix = Wording.CommonFix(shown);
        WriteAbout(html, rule, fix);
        if (shown.Count > 0)
        {
            html.Markup("<ul class=\"places\">\n");
            foreach (var verdict in shown.Take(limit))
            {
                WritePlace(html, verdict, showFix: fix is null, showSeverity: verdict.IsOpen && verdict.Severity != rule.Severity);
            }

            html.Markup("</ul>\n");
        }

        if (shown.Count > limit)
        {
            html.Markup("<p class=\"note\">")
                .Number(shown.Count - limit)
                .Markup(" more findings of this rule stand in <a href=\"standards.json\">standards.json</a>.</p>\n");
        }

        if (rule.Baselined.Count > 0)
        {
            html.Markup("<p class=\"note\">")
                .Text(Counted.Noun(rule.Baselined.Count, "finding"))
                .Markup(" in the baseline; each stands in <a href=\"standards.json\">standards.json</a>.</p>\n");
        }

        html.Markup("</div>\n</details>\n");
    }

    private static void WriteAbout(HtmlText html, RuleResult rule, string? fix)
    {
        if (fix is not null)
        {
            html.Markup("<p class=\"fix\"><b>Fix</b> ").Text(fix, MaxText).Markup("</p>\n");
        }

        html.Markup("<p class=\"about\">");
        if (Wording.IsPage(rule.Rule.HelpLink))
        {
            html.Markup("<span>").Page(rule.Rule.HelpLink, $"Why {rule.Rule.Id}").Markup("</span>");
        }

        html.Markup("<span>Area ")
            .Text(rule.IsCompiler ? $"{rule.Rule.Category} ({CompilerReport.ToolOf(rule.Rule.Id)})" : rule.Rule.Category)
            .Markup("</span>");
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

    private static void WritePlace(HtmlText html, Verdict verdict, bool showFix, bool showSeverity)
    {
        var finding = verdict.Finding;
        html.Markup(verdict.IsOpen ? "<li>" : "<li class=\"held\">");
        if (finding.Path.Length == 0)
        {
            html.Markup("<span class=\"path\">repository</span>");
        }
        else
        {
            html.Markup("<a class=\"path\" href=\"").Text(Wording.Link(finding)).Markup("\">").Text(Wording.Place(finding)).Markup("</a>");
        }

        html.Markup(" <span>").Text(finding.Message, MaxText).Markup("</span>");
        if (showSeverity)
        {
            html.Markup(" <small>").Markup(ReportJson.Name(verdict.Severity)).Markup(" here</small>");
        }

        if (showFix && finding.Fix.Length > 0)
        {
            html.Markup(" <small>Fix: ").Text(finding.Fix, MaxText).Markup("</small>");
        }

        if (verdict.Exemption is { Kind: Standards.Checks.Engine.Exemptions.ExemptionKind.Comment } comment)
        {
            html.Markup(" <small>Allowed by a comment: ").Text(comment.Reason, MaxText).Markup("</small>");
        }
        else if (verdict.Exemption is { } waiver)
        {
            html.Markup(" <small>Waived")
                .Text(waiver.Expires is { } day ? $" until {Counted.Day(day)}, {waiver.Owner}" : $", {waiver.Owner}", MaxText)
                .Markup("</small>");
        }

        html.Markup("</li>\n");
    }

    private static string Kind(RuleResult rule) => rule.Status == RuleStatus.Failed ? ReportJson.Name(rule.Open.Max(v => v.Severity)) : "held";

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
