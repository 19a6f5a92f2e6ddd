using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;

namespace Standards.Checks.Commands.Explaining;

/// <summary>The part about the findings of the last build.</summary>
internal static class FoundBefore
{
    private const int MaxShown = 10;

    /// <summary>Writes the findings that are asked for; <paramref name="showRule"/> names the rule of each.</summary>
    public static void Write(Page page, ExplainOptions options, Func<Finding, bool> isAsked, bool showRule)
    {
        page.Heading("In the last build");
        if (options.LastBuild is not { } report)
        {
            page.Text("There is no result of a build yet. Run 'dotnet build'.");
            return;
        }

        var verdicts = report.Verdicts.Where(v => isAsked(v.Finding)).ToList();
        var open = verdicts.Count(v => v.IsOpen);
        page.Text((open, verdicts.Count - open) switch
        {
            (0, 0) => "Nothing was found.",
            (_, 0) => $"{Counted.Of(open, "open finding")}.",
            (0, var held) => $"No open finding; {Counted.Of(held, "finding")} held by waivers or the baseline.",
            var (_, held) => $"{Counted.Of(open, "open finding")}; {Counted.Of(held, "finding")} held by waivers or the baseline.",
        });
        foreach (var verdict in verdicts.OrderBy(v => v.IsOpen ? 0 : 1).Take(MaxShown))
        {
            page.Item(Describe(verdict, showRule));
        }

        if (verdicts.Count > MaxShown)
        {
            page.Text(string.Create(CultureInfo.InvariantCulture, $"And {verdicts.Count - MaxShown} more, in artifacts/standards/standards.sarif."));
        }
    }

    private static string Describe(Verdict verdict, bool showRule)
    {
        var finding = verdict.Finding;
        var place = finding.Path.Length == 0 ? "the repository" : OriginText.Of(finding.Path, finding.Line);
        var text = $"{place}: {SeverityNames.Of(verdict.Severity)}{(showRule ? " " + finding.Rule.Id : "")}: {finding.Text}";
        return verdict.Exemption is { } exemption ? $"{text} Held: {WaiverAdvice.Describe(exemption)}." : text;
    }
}
