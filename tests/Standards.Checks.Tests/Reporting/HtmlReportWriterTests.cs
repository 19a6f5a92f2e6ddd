using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Reporting.Changes;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Reporting.Html;
using Standards.Checks.Reporting.Model;
using Standards.Checks.Reporting.Sources;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Reporting;

public sealed partial class HtmlReportWriterTests
{
    private const string Evil = "\"><script>alert('x')</script><img src=x onerror=alert(1)>&\u202Etxt.exe";

    private static readonly string Sample = Html(SampleReport.Model);

    [Fact]
    public void Policy_of_the_page_allows_its_style_sheet_its_script_and_nothing_else()
    {
        var (style, script) = (Hash(Between(Sample, "<style>", "</style>")), Hash(Between(Sample, "<script>", "</script>")));

        Assert.Contains(
            $"content=\"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; base-uri 'none'; form-action 'none'\"", Sample);

        static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Page_has_one_script_of_its_own_no_inline_style_and_nothing_from_the_network()
    {
        Assert.Equal(2, Sample.Split("<script").Length);
        foreach (var word in (string[])["innerHTML", "insertAdjacent", "document.write", "eval(", "Function(", "fetch(", "XMLHttpRequest", "Storage", "cookie"])
        {
            Assert.DoesNotContain(word, Between(Sample, "<script>", "</script>"));
        }

        Assert.DoesNotMatch(InlineHandler(), Sample);
        Assert.DoesNotContain(" style=", Sample);
        Assert.DoesNotContain(" src=", Sample);
        Assert.DoesNotContain("@import", Sample);
        Assert.DoesNotContain("url(", Sample);
        Assert.DoesNotContain("<link", Sample);
        Assert.DoesNotContain("gradient", Sample);
    }

    [Fact]
    public void Page_has_landmarks_one_heading_of_the_first_level_and_a_skip_link()
    {
        Assert.Contains("""<html lang="en">""", Sample);
        foreach (var element in (string[])["<header>", "<main>", "<footer>", "<nav ", "<h1>"])
        {
            Assert.Equal(2, Sample.Split(element).Length);
        }

        Assert.Contains("""<a class="skip" href="#content">""", Sample);
        Assert.Contains("id=\"content\"", Sample);
    }

    [Fact]
    public void Every_link_within_the_page_leads_somewhere_and_ids_are_unique()
    {
        var ids = Id().Matches(Sample).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Anchor().Matches(Sample).Select(m => m.Groups[1].Value), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void Elements_are_closed_in_order()
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(Sample[Sample.IndexOf("<body>", StringComparison.Ordinal)..Sample.IndexOf("</html>", StringComparison.Ordinal)]))
        {
            if (tag.Value.EndsWith("/>", StringComparison.Ordinal))
            {
                continue;
            }

            if (tag.Groups[1].Value.Length == 0)
            {
                open.Push(tag.Groups[2].Value);
            }
            else
            {
                Assert.Equal(open.Pop(), tag.Groups[2].Value);
            }
        }

        Assert.Empty(open);
    }

    [Fact]
    public void Page_shows_verdict_score_findings_waivers_baseline_clauses_and_remarks()
    {
        foreach (var text in (string[])
            [
                "Not compliant: 4 errors, ",
                $"Score {SampleReport.Model.Score} of 100",
                "blob/5f1c2ab9d0e84c7fb6a3e91d7c0845aa12be9f03/docs/adr/0007-use-kafka.md#L7\">docs/adr/0007-use-kafka.md:7</a>",
                "<b>Fix</b> Run <span class=\"command\"><code>dotnet restore src/Orders.Core</code></span> and commit the lock file",
                "<tr class=\"here\"><td>48</td><td><code>        return _prices.Find(product).Amount * _factors[product];</code></td></tr>",
                "data-o=\"@acme/orders @acme/platform\" data-f=\"src/Orders.Core\"",
                "This change adds 1 finding and removes 1.",
                "coverage (stale, of 2b7e151: dotnet test)",
                " not run <small class=\"by\">(dotnet pack, dotnet publish, other commands)</small>",
                "href=\"https://github.com/standards-sdk/standards-sdk/blob/main/docs/rules/STD3103.md\"",
                "adr-status-vocabulary",
                "Waived until 2026-11-30, platform",
                "17 in the baseline",
                """<span class="day">2026-11-30</span> <small>9 days left</small>""",
                "115 of 140 old findings are repaired (82 %).",
                " clauses that apply here are proven, ",
                "The compiler left no log for src/Orders.Tools/Orders.Tools.csproj",
                $"Score from 41 (2026-09-05) to {SampleReport.Model.Score} (now) in 12 reports",
            ])
        {
            Assert.Contains(text, Sample);
        }
    }

    [Fact]
    public void Hostile_text_stays_text_wherever_it_stands()
    {
        var rule = RuleCatalog.ProjectNameMeaning with
        {
            Id = "ACME0001",
            Title = Evil,
            Category = Evil,
            Clauses = [Evil],
            HelpLink = "javascript:alert(1)//" + Evil,
        };
        var waiver = new Exemption(ExemptionKind.Waiver, Evil) { Owner = Evil, ApprovedBy = Evil, Link = "javascript:alert(1)", Expires = TestDay.Today };
        var open = new Verdict(new Finding(rule, Evil, 1, 1, Evil, Evil), Severity.Error);
        var model = ReportModel.Of(SampleReport.Report with
        {
            SdkVersion = Evil,
            Summary = SampleReport.Report.Summary with { Service = Evil, Remarks = [Evil] },
            Verdicts = [open, new Verdict(open.Finding with { Line = 2, Fix = "other" }, Severity.Error) { Exemption = waiver }],
            ExemptionChanges =
            [
                new ExemptionChange(ExemptionKind.Waiver, Evil, Evil, Evil, 1, 1)
                {
                    Owner = Evil, ApprovedBy = Evil, Expires = Evil, Reason = Evil, Wider = Evil, Problem = Evil,
                },
            ],
            Waivers = new WaiverSet([new Waiver("ACME0001", PathGlob.TryParse("a<b>\"'&/**")!, Evil, waiver, 1, 1)]),
            Snippets = Snippets.Of([(Evil, new Snippet(1, [Evil, Evil], 1))]),
            Owners = FileOwners.Of([(Evil, Evil)]),
            ChangedFindings = new ChangedFindings(new string('a', 40), [open], [open]),
            Gates = [new GateRun(Gate.Tests, new JudgedSources(Evil, Evil), [open]) { IsCurrent = false }],
        });

        var html = Html(model);

        Assert.Equal(2, html.Split("<script").Length);
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("href=\"javascript", html);
        Assert.DoesNotContain('\u202E', html);
        Assert.Contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;", html);
        Assert.Contains("/blob/5f1c2ab9d0e84c7fb6a3e91d7c0845aa12be9f03/%22%3E%3Cscript%3E", html);
    }

    [Fact]
    public void Repository_without_findings_says_so()
    {
        var html = Html(ReportModel.Of(Reports.Sample with { Verdicts = [], Summary = Reports.Summary with { Remarks = [], Service = "" } }));

        Assert.Contains("<h1>Repository</h1>", html);
        Assert.Contains("Compliant: nothing is open", html);
        Assert.Contains("No rule found anything.", html);
        Assert.DoesNotContain("Trend", html);
        Assert.DoesNotContain("id=\"waivers\"", html);
        Assert.DoesNotContain("id=\"remarks\"", html);
    }

    [Fact]
    public void Fix_that_all_findings_share_stands_once()
    {
        var html = Html(ReportModel.Of(Reports.Sample with { Verdicts = [.. Enumerable.Range(1, 30).Select(i => Reports.Verdict($"a{i:D2}", i))] }));

        Assert.Equal(2, html.Split("Correct it").Length);
        Assert.Equal(31, html.Split("<span class=\"path\">a").Length);
    }

    [Fact]
    public void Ten_thousand_findings_stay_below_five_megabytes_and_the_rest_is_named()
    {
        var verdicts = Enumerable.Range(1, 10_000)
            .Select(i => new Verdict(
                new Finding(
                    RuleCatalog.All[i % 20], $"src/Orders.Core/{new string('d', 60)}/File{i:D5}.cs", i, 1, new string('m', 200) + i, new string('f', 200) + i),
                Severity.Warning))
            .Order(Verdict.Order);

        var bytes = HtmlReportWriter.Write(ReportModel.Of(Reports.Sample with { Verdicts = [.. verdicts] }));

        Assert.InRange(bytes.Length, 1_000_000, 5_000_000);
        Assert.Contains("""more findings of this rule stand in <a href="standards.json">""", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void Ten_thousand_findings_of_usual_length_all_stand_on_the_page()
    {
        var verdicts = Enumerable.Range(1, 10_000).Select(
            i => Reports.Verdict($"src/Orders.Core/Folder/File{i:D5}.cs", i, message: "a message of the usual length that names a value"));

        var bytes = HtmlReportWriter.Write(ReportModel.Of(Reports.Sample with { Verdicts = [.. verdicts] }));

        Assert.InRange(bytes.Length, 1_000_000, 5_000_000);
        Assert.Contains("File10000.cs", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void Same_report_gives_the_same_bytes_in_any_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Assert.Equal(Sample, Html(ReportModel.Of(SampleReport.Report)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.DoesNotContain('\r', Sample);
    }

    [Fact]
    public void Exemptions_of_the_change_stand_apart_in_front_of_the_findings()
    {
        var section = Between(Sample, "<section aria-labelledby=\"changes\">", "</section>");

        Assert.True(Sample.IndexOf(section, StringComparison.Ordinal) < Sample.IndexOf("id=\"findings\"", StringComparison.Ordinal));
        Assert.Contains("4 exemptions, compared with the base commit; 1 not approved by an approver of the base commit.", section);
        Assert.Contains("<code>standards.waivers.yml(12,5)</code>", section);
        Assert.Contains("Wider baseline entry", Html(Changed(SampleReport.Report.ExemptionChanges![2] with { Wider = "held 1" })));
        Assert.DoesNotContain("id=\"changes\"", Html(Changed()));
        Assert.DoesNotContain("id=\"changes\"", Html(ReportModel.Of(SampleReport.Report with { ExemptionChanges = null })));
        Assert.Contains("100 more in standards.json", Html(Changed([.. Enumerable.Repeat(SampleReport.Report.ExemptionChanges![0], 600)])));
    }

    private static ReportModel Changed(params IReadOnlyList<ExemptionChange> changes) =>
        ReportModel.Of(SampleReport.Report with { ExemptionChanges = changes });

    private static string Html(ReportModel model) => Encoding.UTF8.GetString(HtmlReportWriter.Write(model));

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    [GeneratedRegex("<[^>]*\\son[a-z]+\\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex InlineHandler();

    [GeneratedRegex("\\sid=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Anchor();

    [GeneratedRegex("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>")]
    private static partial Regex Tag();
}
