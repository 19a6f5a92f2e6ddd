using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting;
using Standards.Tests.Shared;
using Xunit.Abstractions;

namespace Standards.Checks.Tests.Reporting;

public sealed partial class SarifWriterTests(ITestOutputHelper output)
{
    [Fact]
    public void Report_is_as_approved()
    {
        // The rules stand in the catalog's own snapshot; here they would change with every rule.
        var text = Encoding.UTF8.GetString(SarifWriter.Write(Reports.Sample));
        var rules = text.IndexOf("\"rules\": [", StringComparison.Ordinal);
        var end = text.IndexOf("\"columnKind\"", StringComparison.Ordinal);

        Snapshot.Match(IndexOfRule().Replace(text[..rules] + "…\n      " + text[end..], "\"ruleIndex\": 0"), extension: "sarif");
    }

    [Fact]
    public void Report_is_valid_against_the_official_schema()
    {
        if (SchemaFile() is not { } file)
        {
            output.WriteLine("Skipped: there is no shared/schemas/sarif-schema-2.1.0.json in a folder above the repository.");
            return;
        }

        using var schema = JsonDocument.Parse(File.ReadAllText(file));
        var validator = new JsonSchemaValidator(schema.RootElement);
        foreach (var report in (Report[])[Reports.Sample, Reports.Sample with { Verdicts = [] }, SampleReport.Report])
        {
            using var sarif = JsonDocument.Parse(SarifWriter.Write(report));
            Assert.Empty(validator.Validate(sarif.RootElement));
        }
    }

    [Fact]
    public void Every_rule_is_described_and_every_result_points_at_its_own()
    {
        using var sarif = JsonDocument.Parse(SarifWriter.Write(Reports.Sample));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.Equal(RuleCatalog.All.Select(r => r.Id), rules.EnumerateArray().Select(r => r.GetProperty("id").GetString()));
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("a b.md", "a%20b.md")]
    [InlineData("C#/x.md", "C%23/x.md")]
    [InlineData("100%.md", "100%25.md")]
    [InlineData("a;b.md", "a%3Bb.md")]
    [InlineData("a:b?.md", "a%3Ab%3F.md")]
    [InlineData("é/日本.md", "%C3%A9/%E6%97%A5%E6%9C%AC.md")]
    [InlineData("😀.md", "%F0%9F%98%80.md")]
    [InlineData("a\\b.md", "a%5Cb.md")]
    public void Path_is_a_relative_uri(string path, string uri)
    {
        var location = Result(Reports.Verdict(path, 1)).GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");

        Assert.Equal((uri, "%SRCROOT%"), (location.GetProperty("uri").GetString(), location.GetProperty("uriBaseId").GetString()));
        Assert.Equal("/r/" + path, Uri.UnescapeDataString(new Uri(new Uri("file:///r/"), uri).AbsolutePath));
    }

    [Fact]
    public void Finding_without_a_file_has_no_location_and_one_without_a_line_no_region()
    {
        Assert.False(Result(Reports.Verdict("", 0)).TryGetProperty("locations", out _));
        Assert.False(Result(Reports.Verdict("a", 0)).GetProperty("locations")[0].GetProperty("physicalLocation").TryGetProperty("region", out _));
    }

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Suggestion, "note")]
    public void Severity_is_a_level(Severity severity, string level) =>
        Assert.Equal(level, Result(Reports.Verdict("a", 1, severity: severity)).GetProperty("level").GetString());

    [Fact]
    public void Broken_text_is_still_valid_json() =>
        Assert.Equal(
            "\uFFFD  . Correct it.", Result(Reports.Verdict("\uD800", 1, message: "\uD800 \0")).GetProperty("message").GetProperty("text").GetString());

    [Fact]
    public void Same_report_gives_the_same_bytes()
    {
        var bytes = SarifWriter.Write(Reports.Sample);

        Assert.Equal(bytes, SarifWriter.Write(Reports.Sample));
        Assert.Equal((byte)'{', bytes[0]);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.DoesNotContain((byte)'\r', bytes);
    }

    [Fact]
    public void Waived_result_is_suppressed_with_its_justification()
    {
        var suppression = Result(Reports.Verdict("a", 1) with { Exemption = SampleReport.Waivers[0].Exemption }).GetProperty("suppressions")[0];

        Assert.Equal(("external", "accepted"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("status").GetString()));
        Assert.Equal(
            "Tested through the old acceptance suite until it moves (owner payments, approved by jane.doe, until 2027-01-31)",
            suppression.GetProperty("justification").GetString());
    }

    [Fact]
    public void Baselined_result_is_unchanged_and_suppressed_and_an_open_one_is_neither()
    {
        var held = Result(Reports.Verdict("a", 1) with { Exemption = new Exemption(ExemptionKind.Baseline, "") });
        var open = Result(Reports.Verdict("a", 1));

        Assert.Equal("unchanged", held.GetProperty("baselineState").GetString());
        Assert.Equal("external", held.GetProperty("suppressions")[0].GetProperty("kind").GetString());
        Assert.False(open.TryGetProperty("baselineState", out _));
        Assert.False(open.TryGetProperty("suppressions", out _));
    }

    [Fact]
    public void Declared_rules_and_the_compiler_are_described_and_every_result_points_at_its_rule()
    {
        using var sarif = JsonDocument.Parse(SarifWriter.Write(SampleReport.Report));
        var runs = sarif.RootElement.GetProperty("runs");

        Assert.Equal(
            ["Standards.Sdk", "csc and analyzers"],
            runs.EnumerateArray().Select(r => r.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString()));
        Assert.Equal([.. RuleCatalog.All.Select(r => r.Id), "ACME0004"], Rules(runs[0]));
        Assert.Equal(["CA1822", "CA2007", "CS8602", "CS8618"], Rules(runs[1]));
        Assert.Equal(SampleReport.Report.Compiler!.Verdicts.Count, runs[1].GetProperty("results").GetArrayLength());
        Assert.All(runs.EnumerateArray(), run => Assert.All(run.GetProperty("results").EnumerateArray(), result =>
            Assert.Equal(result.GetProperty("ruleId").GetString(), Rules(run)[result.GetProperty("ruleIndex").GetInt32()])));
    }

    private static List<string?> Rules(JsonElement run) =>
        [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString())];

    [GeneratedRegex("\"ruleIndex\": \\d+")]
    private static partial Regex IndexOfRule();

    private static JsonElement Result(Verdict verdict) =>
        JsonDocument.Parse(SarifWriter.Write(Reports.Sample with { Verdicts = [verdict] })).RootElement.GetProperty("runs")[0].GetProperty("results")[0];

    private static string? SchemaFile()
    {
        for (var folder = new DirectoryInfo(RepositoryRoot.Path).Parent; folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "schemas", "sarif-schema-2.1.0.json");
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}
