using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Reporting.Sources;

namespace Standards.Checks.Reporting.Html;

/// <summary>One finding: where it is, what is wrong there, and the lines around it.</summary>
/// <param name="html">The page.</param>
/// <param name="report">The report.</param>
internal sealed class PlaceRow(HtmlText html, Report report)
{
    private const int MaxText = 1_000;

    // A line stands once on the page, whatever is found in it.
    private readonly HashSet<Snippet> _shown = new(ReferenceEqualityComparer.Instance);

    public void Write(Verdict verdict, bool showFix, bool showSeverity)
    {
        var finding = verdict.Finding;
        WriteStart(verdict);
        WritePath(finding);
        html.Markup(" <span>").Text(finding.Message, MaxText).Markup("</span>");
        if (report.ChangedFindings?.IsAdded(verdict) == true)
        {
            html.Markup(" <small class=\"new\">new in this change</small>");
        }

        if (showSeverity)
        {
            html.Markup(" <small>").Markup(ReportJson.Name(verdict.Severity)).Markup(" here</small>");
        }

        if (showFix && finding.Fix.Length > 0)
        {
            html.Markup(" <small>Fix: ");
            FixBlock.WriteParts(html, finding.Fix);
            html.Markup("</small>");
        }

        WriteExemption(verdict.Exemption);
        if (verdict.IsOpen && report.Snippets.Find(finding) is { } snippet && _shown.Add(snippet))
        {
            WriteSnippet(snippet);
        }

        html.Markup("</li>\n");
    }

    // The attributes are what the filters compare: state, owners, folder.
    private void WriteStart(Verdict verdict)
    {
        var path = verdict.Finding.Path;
        html.Markup(verdict.IsOpen ? "<li data-s=\"" : "<li class=\"held\" data-s=\"").Markup(State(verdict));
        if (report.Owners.Of(path) is { Length: > 0 } owners)
        {
            html.Markup("\" data-o=\"").Text(owners);
        }

        html.Markup("\" data-f=\"").Text(Folder(path)).Markup("\">");
    }

    private string State(Verdict verdict) => verdict.Exemption?.Kind switch
    {
        null => report.ChangedFindings?.IsAdded(verdict) == true ? "new" : "open",
        ExemptionKind.Baseline => "baseline",
        _ => "waived",
    };

    private void WritePath(Finding finding)
    {
        if (finding.Path.Length == 0)
        {
            html.Markup("<span class=\"path\">repository</span>");
        }
        else if (report.Forge is { } forge)
        {
            html.Markup("<a class=\"path\" rel=\"noreferrer\" href=\"").Text(forge.Of(finding.Path, finding.Line)).Markup("\">").Text(Wording.Place(finding))
                .Markup("</a>");
        }
        else
        {
            html.Markup("<span class=\"path\">").Text(Wording.Place(finding)).Markup("</span>");
        }
    }

    private void WriteExemption(Exemption? exemption)
    {
        if (exemption is { Kind: ExemptionKind.Comment })
        {
            html.Markup(" <small>Allowed by a comment: ").Text(exemption.Reason, MaxText).Markup("</small>");
        }
        else if (exemption is { Kind: ExemptionKind.Waiver })
        {
            html.Markup(" <small>Waived")
                .Text(exemption.Expires is { } day ? $" until {Counted.Day(day)}, {exemption.Owner}" : $", {exemption.Owner}", MaxText)
                .Markup("</small>");
        }
        else if (exemption is not null)
        {
            html.Markup(" <small>In the baseline</small>");
        }
    }

    private void WriteSnippet(Snippet snippet)
    {
        html.Markup("<div class=\"snippet\"><table class=\"code\"><caption class=\"hidden\">Source</caption><tbody>");
        for (var i = 0; i < snippet.Lines.Count; i++)
        {
            var number = snippet.First + i;
            html.Markup(number == snippet.Marked ? "<tr class=\"here\"><td>" : "<tr><td>").Markup(Counted.Plain(number)).Markup("</td><td><code>")
                .Text(snippet.Lines[i]).Markup("</code></td></tr>");
        }

        html.Markup("</tbody></table></div>");
    }

    // Two levels tell the parts of a repository apart: src/Orders.Api, docs/adr.
    private static string Folder(string path)
    {
        var segments = path.Split('/');
        return segments.Length == 1 ? "/" : string.Join('/', segments[..Math.Min(2, segments.Length - 1)]);
    }
}
