using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>The findings by rule, those that need work first: what concerns an attacker, then errors by their weight; held ones last.</summary>
internal static class FindingSection
{
    public static void Write(HtmlText html, ReportModel model)
    {
        var rules = Urgency.Of(model).ToList();
        html.Markup(
            "<section class=\"findings\" aria-labelledby=\"findings\">\n<h2 id=\"findings\"><span id=\"content\" tabindex=\"-1\"></span>Findings</h2>\n");
        if (rules.Count == 0)
        {
            html.Markup("<p class=\"card empty\">No rule found anything.</p>\n</section>\n");
            return;
        }

        FilterBar.Write(html, rules);
        var card = new RuleCard(html, model, RowLimit.For(rules));
        var (worst, opened) = (RuleCard.Kind(rules[0]), 0);
        foreach (var rule in rules)
        {
            // What needs work first is open from the start, as long as the page stays short.
            var isOpen = rule.Open.Count is > 0 and <= 20 && opened < 12 && (RuleCard.Kind(rule) == worst || Urgency.IsSecurity(rule));
            opened += isOpen ? rule.Open.Count : 0;
            card.Write(rule, isOpen);
        }

        html.Markup("</section>\n");
    }
}
