using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>
/// What narrows the findings: a choice of severity, which needs no script, and the search with its lists, which <see cref="ReportScript"/> fills and
/// shows. The numbers are findings, as everywhere else on the page.
/// </summary>
internal static class FilterBar
{
    public static void Write(HtmlText html, List<RuleResult> rules)
    {
        if (rules.Count < 2)
        {
            return;
        }

        var open = rules.SelectMany(rule => rule.Open).ToList();
        html.Markup("<fieldset class=\"filter\"><legend>Show</legend>");
        Choice("all", "all findings", rules.Sum(rule => rule.Total), "checked ");
        Choice("error", "errors", Count(open, Severity.Error), "");
        Choice("warning", "warnings", Count(open, Severity.Warning), "");
        Choice("suggestion", "suggestions", Count(open, Severity.Suggestion), "");
        Choice("held", "waived or in the baseline", rules.Sum(rule => rule.Waived.Count + rule.Baselined.Count), "");
        html.Markup("</fieldset>\n<div class=\"find\" id=\"find\" role=\"search\" hidden><label>Search <input type=\"search\" id=\"find-text\" "
            + "autocomplete=\"off\" spellcheck=\"false\"/></label>");
        foreach (var (id, label) in (ReadOnlySpan<(string, string)>)[("o", "Owner"), ("s", "State"), ("r", "Rule"), ("f", "Folder")])
        {
            html.Markup($"<label>{label} <select id=\"find-{id}\"><option value=\"\">any</option></select></label>");
        }

        html.Markup("<p id=\"find-count\" role=\"status\"></p></div>\n");

        void Choice(string kind, string label, int count, string isChecked)
        {
            if (count > 0)
            {
                html.Markup($"<input type=\"radio\" name=\"show\" value=\"{kind}\" id=\"show-{kind}\" {isChecked}/><label for=\"show-{kind}\">{label} <b>")
                    .Number(count)
                    .Markup("</b></label>");
            }
        }
    }

    private static int Count(List<Verdict> open, Severity severity) => open.Count(verdict => verdict.Severity == severity);
}
