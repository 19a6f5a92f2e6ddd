using System.Text;
using Standards.Checks.Commands.Recording;
using Standards.Checks.Commands.Waiving;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.CompilerLogs;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Policies;
using Standards.Checks.Reporting;
using Standards.Checks.Reporting.Html;
using Standards.Checks.Reporting.Model;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Snapshots;
using Standards.Tests.Shared;
using static Standards.Checks.Tests.Waivers.WaiverText;

namespace Standards.Checks.Tests.Secrets;

/// <summary>Exceptions from the search in whole runs: by the hash of the value, or by a comment that everybody sees.</summary>
public sealed class SecretExceptionTests : IDisposable
{
    private const string Path = "src/Orders/A.cs";
    private readonly string _root = Directory.CreateTempSubdirectory("std-secret-").FullName;
    private readonly string _value = SecretSamples.Token("Stripe key", 3);

    public SecretExceptionTests() => Write(Path, Line(_value));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Baseline_holds_the_hash_and_nothing_else_of_the_value()
    {
        Adopt();

        var text = System.IO.File.ReadAllText(System.IO.Path.Combine(_root, Baseline.FileName));
        Assert.Contains($"\"rule\": \"STD5007\", \"path\": \"{Path}\", \"text\": \"value {Hash()}\"", text);
        Assert.DoesNotContain(_value[..4], text);
        Assert.DoesNotContain("characters", text);
        Assert.DoesNotContain("bits", text);
        Assert.Equal([false], Secrets().Select(v => v.IsOpen));
    }

    [Fact]
    public void Baseline_holds_a_value_that_moves_in_its_file_or_with_it()
    {
        Adopt();
        Write(Path, "\n\n// moved\n" + Line(_value));
        Assert.Equal([(4, false)], Secrets().Select(v => (v.Finding.Line, v.IsOpen)));
        System.IO.File.Move(System.IO.Path.Combine(_root, Path), System.IO.Path.Combine(_root, "src/Orders/B.cs"));
        Assert.Equal([("src/Orders/B.cs", false)], Secrets().Select(v => (v.Finding.Path, v.IsOpen)));
    }

    [Fact]
    public void Baseline_holds_no_other_value_file_or_time()
    {
        Adopt();
        Write(Path, Line(SecretSamples.Token("Stripe key", 6)));
        Assert.Equal([true], Secrets().Select(v => v.IsOpen));
        Write(Path, Line(_value) + Line(_value));
        Assert.Equal([false, true], Secrets().Select(v => v.IsOpen));
        Write(Path, Line(_value));
        Write("src/Orders/C.cs", Line(_value));
        Assert.Equal([(Path, false), ("src/Orders/C.cs", true)], Secrets().Select(v => (v.Finding.Path, v.IsOpen)));
    }

    [Fact]
    public void Entry_of_the_baseline_that_says_something_of_a_secret_is_refused()
    {
        var entry = new BaselineEntry("STD5007", Path, "Stripe key: 'abcd…', 40 characters", 1);
        System.IO.File.WriteAllBytes(
            System.IO.Path.Combine(_root, Baseline.FileName), BaselineWriter.Write(new Baseline([entry], [new BaselineHistory("adopted", 1)])));
        var verdicts = Run().Verdicts;
        Assert.True(Assert.Single(verdicts, v => v.Finding.Rule.Id == "STD5007").IsOpen);
        Assert.Equal(
            "the entry for STD5007 says something of a secret; the baseline knows one by its hash only",
            Assert.Single(verdicts, v => v.Finding.Rule.Id == "STD0031").Finding.Message);
    }

    [Fact]
    public void Waiver_names_the_value_by_its_hash()
    {
        var other = SecretSamples.Token("Stripe key", 6);
        Write("src/Orders/B.cs", Line(other));
        Write(WaiverReader.FileName, File(Entry(("rule", "STD5007"), ("path", "src/Orders/**"), ("value", $"'{Hash()}'"))));
        Assert.Equal([(Path, false), ("src/Orders/B.cs", true)], Secrets().Select(v => (v.Finding.Path, v.IsOpen)));
        Write(Path, Line(other));
        var verdicts = Run().Verdicts;
        Assert.All(verdicts.Where(v => v.Finding.Rule.Id == "STD5007"), v => Assert.True(v.IsOpen));
        Assert.Contains(verdicts, v => v.Finding.Rule.Id == "STD0022");
    }

    [Theory]
    [InlineData("STD5007", null, null, "STD0020", "the waiver of STD5007 lacks 'value'")]
    [InlineData("STD5007", "Stripe", "'1f0c9a7be2d34455'", "STD0006", "the waiver of STD5007 has a 'text', which would say something of the secret")]
    [InlineData("STD5007", null, "abc", "STD0006", "'value' of the waiver of STD5007 is not the hash of a value")]
    [InlineData("STD5007", null, "1F0C9A7BE2D34455", "STD0006", "'value' of the waiver of STD5007 is not the hash of a value")]
    [InlineData("STD2004", null, "'1f0c9a7be2d34455'", "STD0006", "the waiver of STD2004 has a 'value', but findings of that rule are about none")]
    public void Waiver_that_is_no_waiver_of_one_value(string rule, string? text, string? hash, string id, string message)
    {
        var (waivers, findings) = Read(File(Entry(("rule", rule), ("text", text), ("value", hash))));
        Assert.True(waivers.IsEmpty);
        var finding = Assert.Single(findings);
        Assert.Equal((id, message), (finding.Rule.Id, finding.Message));
    }

    [Fact]
    public void Waiver_of_several_values() =>
        Assert.Equal("1f0c9a7be2d34455 00112233445566aa", Waiver(("rule", "STD5007"), ("value", "1f0c9a7be2d34455 00112233445566aa")).Value);

    [Fact]
    public void Command_asks_for_the_value_and_writes_it()
    {
        var request = new WaiverRequest("STD5007", Path, "Rotated on Monday", "payments", "jane.doe", "2027-01-31");
        var refused = WaiverAddition.Try(null, request, TestDay.Today);
        Assert.Equal(
            "the waiver of STD5007 lacks -p:StandardsValue",
            Assert.Single(refused.Findings).Message.Replace("'value'", "-p:StandardsValue", StringComparison.Ordinal));
        Assert.Contains("value: \"1f0c9a7be2d34455\"\n", WaiverAddition.Try(null, request with { Value = "1f0c9a7be2d34455" }, TestDay.Today).Text);
        Assert.Contains("-p:StandardsValue=…", WaiveCommand.For("STD5007", Path).Replace("\"", "", StringComparison.Ordinal));
        Assert.DoesNotContain("-p:StandardsValue", WaiveCommand.For("STD2004", Path));
    }

    [Fact]
    public void Secret_in_a_waiver_is_found_and_not_repeated()
    {
        Write(
            WaiverReader.FileName,
            File(Entry(("rule", "STD5007"), ("path", Path), ("value", $"'{_value}'")), Entry(("reason", $"'the key {_value} goes in Q1'"))));
        var verdicts = Run().Verdicts;
        Assert.Equal(
            [WaiverReader.FileName, WaiverReader.FileName],
            verdicts.Where(v => v.Finding.Rule.Id == "STD5007" && v.IsOpen && v.Finding.Path != Path).Select(v => v.Finding.Path));
        Assert.DoesNotContain(_value[4..12], string.Join('\n', verdicts.Select(v => v.Finding.ToString())));
    }

    [Fact]
    public void What_a_comment_allows_stands_in_the_reports()
    {
        Write(Path, $"// {AllowComment.Mark} STD5007 made up for the page\n{Line(_value)}");

        var first = Run();
        var second = Run();

        var verdict = Assert.Single(first.Verdicts, v => v.Finding.Rule.Id == "STD5007");
        Assert.Equal(new Exemption(ExemptionKind.Comment, "made up for the page"), verdict.Exemption);
        Assert.Equal(0, second.Computed);
        Assert.Equal(first.Verdicts, second.Verdicts);
        var report = new Report("1.0.0", first.Summary, first.Verdicts);
        var sarif = Encoding.UTF8.GetString(SarifWriter.Write(report));
        Assert.Contains("\"kind\": \"inSource\"", sarif);
        Assert.Contains("\"justification\": \"made up for the page (comment in the file)\"", sarif);
        var json = Encoding.UTF8.GetString(JsonReportWriter.Write(report));
        Assert.Contains("\"status\": \"allowed\"", json);
        Assert.Contains("\"allowedBecause\": \"made up for the page\"", json);
        Assert.Contains("Allowed by a comment: made up for the page", Encoding.UTF8.GetString(HtmlReportWriter.Write(ReportModel.Of(report))));
    }

    private static string Line(string value) => $"var key = \"{value}\";\n";

    private string Hash() => Run().Verdicts.Single(v => v.Finding.Rule.Id == "STD5007" && v.Finding.Path == Path).Finding.ValueHash;

    private IEnumerable<Verdict> Secrets() => Run().Verdicts.Where(v => v.Finding.Rule.Id == "STD5007");

    private void Adopt()
    {
        var snapshot = RepositoryReader.Read(_root, new RepositoryReaderOptions(), CancellationToken.None);
        var record = new BaselineRecorder(
            Baseline.Empty, snapshot, [.. Secrets()], new CompilerLogSet([], [], []), new ApprovalRules(Policy.Default, TestDay.Today, true))
            .Record("adopted", new BaselineApproval("payments", "jane.doe", "2027-01-31"));
        System.IO.File.WriteAllBytes(System.IO.Path.Combine(_root, Baseline.FileName), BaselineWriter.Write(record.Baseline));
    }

    private RepositoryRunResult Run() =>
        new RepositoryRun(new RepositoryRunOptions(
            _root, System.IO.Path.Combine(_root, "artifacts", "standards"), TestDay.Today, SeverityOptions.Local, "1.0.0")).Execute(CancellationToken.None);

    private void Write(string path, string text)
    {
        var file = System.IO.Path.Combine(_root, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, text);
    }
}
