using System.Text;
using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.CompilerLogs;
using Standards.Checks.Reporting;
using Standards.Checks.Reporting.Html;
using Standards.Checks.Reporting.Model;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Reporting;

public sealed class JsonReportWriterTests
{
    private static readonly AnalyzerTime[] Times = [new("CA2000", "Dispose objects", 1412), new("STD1206", "Asynchronous code calls the twin", 29)];

    private const string Schema = "sdk/Standards.Sdk/schemas/standards-report.schema.json";

    [Fact]
    public void Report_is_as_approved() => Snapshot.Match(Encoding.UTF8.GetString(JsonReportWriter.Write(Reports.Sample)), extension: "json");

    [Fact]
    public void Report_is_valid_against_its_schema()
    {
        foreach (var report in (Report[])[
            Reports.Sample,
            Reports.Sample with { Verdicts = [] },
            EveryRule(),
            SampleReport.Report,
            SampleReport.Report with { Commit = null },
            SampleReport.Report with { ExemptionChanges = null },
            SampleReport.Report with { AnalyzerTimes = Times },
        ])
        {
            using var json = JsonDocument.Parse(JsonReportWriter.Write(report));
            Assert.Empty(Validate(json.RootElement));
        }
    }

    [Fact]
    public void Exemptions_of_the_change_are_a_list_of_their_own_and_absent_where_nothing_was_compared()
    {
        using var json = JsonDocument.Parse(JsonReportWriter.Write(SampleReport.Report));
        Assert.Equal(
            ["waiver wider standards.waivers.yml 4", "waiver new standards.waivers.yml 12", "baseline new standards.baseline.json 47",
                "comment new tests/Orders.Tests/Keys.cs 8"],
            json.RootElement.GetProperty("exemptionChanges").EnumerateArray()
                .Select(c => $"{c.GetProperty("kind")} {c.GetProperty("change")} {c.GetProperty("path")} {c.GetProperty("line")}"));

        using var without = JsonDocument.Parse(JsonReportWriter.Write(SampleReport.Report with { ExemptionChanges = null }));
        Assert.False(without.RootElement.TryGetProperty("exemptionChanges", out _));
    }

    [Fact]
    public void Times_of_analyzers_are_said_on_request_only()
    {
        var report = SampleReport.Report with { AnalyzerTimes = Times };

        using var json = JsonDocument.Parse(JsonReportWriter.Write(report));
        Assert.Equal([1412, 29], json.RootElement.GetProperty("analyzerTimes").EnumerateArray().Select(time => time.GetProperty("milliseconds").GetInt32()));
        Assert.Contains("<td>Dispose objects</td><td class=\"number\">1,412</td>", Html(report), StringComparison.Ordinal);
        Assert.Equal("   1,412  CA2000  Dispose objects", AnalyzerTimeText.Lines(report)[1]);

        using var without = JsonDocument.Parse(JsonReportWriter.Write(SampleReport.Report));
        Assert.False(without.RootElement.TryGetProperty("analyzerTimes", out _));
        Assert.DoesNotContain("What the analyzers took", Html(SampleReport.Report), StringComparison.Ordinal);
        Assert.Empty(AnalyzerTimeText.Lines(SampleReport.Report));
    }

    [Fact]
    public void Report_without_times_says_how_to_get_them() =>
        Assert.Contains("-p:StandardsAnalyzerTimes=true", Assert.Single(AnalyzerTimeText.Lines(SampleReport.Report with { AnalyzerTimes = [] })));

    [Theory]
    [InlineData("\"version\": 2", "\"version\": 3")]
    [InlineData("\"severity\": \"warning\"", "\"severity\": \"none\"")]
    [InlineData("\"line\": 3", "\"line\": -3")]
    [InlineData("\"service\"", "\"services\"")]
    [InlineData("\"rule\": \"STD3103\"", "\"rule\": \"CA1822\"")]
    public void Schema_refuses_another_report(string from, string to)
    {
        var text = Encoding.UTF8.GetString(JsonReportWriter.Write(Reports.Sample));
        Assert.Contains(from, text);

        using var json = JsonDocument.Parse(text.Replace(from, to, StringComparison.Ordinal));
        Assert.NotEmpty(Validate(json.RootElement));
    }

    [Theory]
    [InlineData("\"score\": ", "\"score\": 1000, \"was\": ")]
    [InlineData("\"status\": \"open\"", "\"status\": \"new\"")]
    [InlineData("\"status\": \"passed\"", "\"status\": \"green\"")]
    [InlineData("\"tool\": \"csc\"", "\"tool\": \"roslyn\"")]
    [InlineData("\"expires\": \"2026-11-30\"", "\"expires\": \"30.11.2026\"")]
    [InlineData("\"approvedBy\"", "\"approved_by\"")]
    [InlineData("\"present\": 25", "\"present\": -25")]
    [InlineData("\"profile\": \"standard\"", "\"profile\": \"lenient\"")]
    [InlineData("\"compliant\": false", "\"compliant\": \"no\"")]
    public void Schema_refuses_another_complete_report(string from, string to)
    {
        var text = Encoding.UTF8.GetString(JsonReportWriter.Write(SampleReport.Report));
        Assert.Contains(from, text);

        using var json = JsonDocument.Parse(text.Replace(from, to, StringComparison.Ordinal));
        Assert.NotEmpty(Validate(json.RootElement));
    }

    [Fact]
    public void Complete_report_has_checks_waivers_and_findings_of_the_compiler()
    {
        using var json = JsonDocument.Parse(JsonReportWriter.Write(SampleReport.Report));
        var root = json.RootElement;

        Assert.Equal(
            SampleReport.Model.Checks.Select(c => c.Rule.Id), root.GetProperty("checks").EnumerateArray().Select(c => c.GetProperty("id").GetString()));
        Assert.Equal(
            ("orders", true, SampleReport.Model.Score!.Value, false),
            (
                root.GetProperty("service").GetString(),
                root.GetProperty("complete").GetBoolean(),
                root.GetProperty("score").GetInt32(),
                root.GetProperty("compliant").GetBoolean()));
        var waived = root.GetProperty("compiler").GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("status").GetString() == "waived");
        Assert.Equal(
            ("CA1822", "analyzers", "platform", "li.wei", "2026-11-30"),
            (
                waived.GetProperty("rule").GetString(),
                waived.GetProperty("tool").GetString(),
                waived.GetProperty("waiver").GetProperty("owner").GetString(),
                waived.GetProperty("waiver").GetProperty("approvedBy").GetString(),
                waived.GetProperty("waiver").GetProperty("expires").GetString()));
        Assert.Equal([0, 9, 71], root.GetProperty("waivers").EnumerateArray().Select(w => w.GetProperty("daysLeft").GetInt32()));
    }

    [Fact]
    public void Build_writes_neither_the_compiler_nor_waivers_nor_a_day()
    {
        using var json = JsonDocument.Parse(JsonReportWriter.Write(Reports.Sample));

        Assert.False(json.RootElement.GetProperty("complete").GetBoolean());
        Assert.All(
            ["compiler", "waivers", "baseline", "clauses", "history", "date", "commit"], name => Assert.False(json.RootElement.TryGetProperty(name, out _)));
    }

    [Fact]
    public void Figures_count_the_findings()
    {
        using var json = JsonDocument.Parse(JsonReportWriter.Write(Reports.Sample));
        var summary = json.RootElement.GetProperty("summary");

        Assert.Equal([12, 3, 30, 3, 1, 1, 1], summary.EnumerateObject().Select(p => p.Value.GetInt32()));
    }

    [Fact]
    public void Same_report_gives_the_same_bytes()
    {
        var bytes = JsonReportWriter.Write(Reports.Sample);

        Assert.Equal(bytes, JsonReportWriter.Write(Reports.Sample));
        Assert.Equal(((byte)'{', (byte)'\n'), (bytes[0], bytes[^1]));
        Assert.DoesNotContain((byte)'\r', bytes);
    }

    private static Report EveryRule() => Reports.Sample with { Verdicts = [.. RuleCatalog.All.Select(rule => Reports.Verdict("a", 1, rule))] };

    private static string Html(Report report) => Encoding.UTF8.GetString(HtmlReportWriter.Write(ReportModel.Of(report)));

    private static IReadOnlyList<string> Validate(JsonElement report)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine(Schema)));
        return new JsonSchemaValidator(schema.RootElement).Validate(report);
    }
}
