using System.Text;
using System.Text.Json;
using Standards.Checks.Reporting;
using Standards.Checks.Rules;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Reporting;

public sealed class JsonReportWriterTests
{
    private const string Schema = "sdk/Standards.Sdk/schemas/standards-report.schema.json";

    [Fact]
    public void Report_is_as_approved() => Snapshot.Match(Encoding.UTF8.GetString(JsonReportWriter.Write(Reports.Sample)), extension: "json");

    [Fact]
    public void Report_is_valid_against_its_schema()
    {
        foreach (var report in (Report[])[Reports.Sample, Reports.Sample with { Verdicts = [] }, EveryRule()])
        {
            using var json = JsonDocument.Parse(JsonReportWriter.Write(report));
            Assert.Empty(Validate(json.RootElement));
        }
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2")]
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

    [Fact]
    public void Figures_count_the_findings()
    {
        using var json = JsonDocument.Parse(JsonReportWriter.Write(Reports.Sample));
        var summary = json.RootElement.GetProperty("summary");

        Assert.Equal([12, 3, 30, 1, 1, 1], summary.EnumerateObject().Select(p => p.Value.GetInt32()));
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

    private static IReadOnlyList<string> Validate(JsonElement report)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine(Schema)));
        return new JsonSchemaValidator(schema.RootElement).Validate(report);
    }
}
