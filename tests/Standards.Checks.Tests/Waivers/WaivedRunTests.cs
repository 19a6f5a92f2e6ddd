using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Policies;
using Standards.Tests.Shared;
using static Standards.Checks.Tests.Waivers.WaiverText;

namespace Standards.Checks.Tests.Waivers;

/// <summary>Waivers in whole runs over a repository, the first and the unchanged second one.</summary>
public sealed class WaivedRunTests : IDisposable
{
    private const string Record = "docs/adr/0001-use-x.md";

    private static readonly string ForRecord = Entry(("rule", "STD3103"), ("path", Record));

    private readonly string _root = Directory.CreateTempSubdirectory("std-waived-").FullName;

    public WaivedRunTests() =>
        Write(Record, """
            # 1. Use X

            Status: Done
            Date: 2026-01-01

            ## Context

            Text.

            ## Decision

            Text.

            ## Consequences

            Text.

            """);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Waiver_holds_its_finding_and_no_other()
    {
        Assert.True(Of("STD3103", Run()).IsOpen);
        Write(WaiverReader.FileName, File(ForRecord));

        var verdict = Of("STD3103", Run());

        Assert.False(verdict.IsOpen);
        Assert.Equal(
            ("Replaced in Q1", "payments", "jane.doe", new DateOnly(2027, 1, 31)),
            (verdict.Exemption!.Reason, verdict.Exemption.Owner, verdict.Exemption.ApprovedBy, verdict.Exemption.Expires));
        Write("docs/adr/0002-use-y.md", System.IO.File.ReadAllText(Path.Combine(_root, Record)).Replace("1. Use X", "2. Use Y", StringComparison.Ordinal));
        Assert.Equal([false, true], Run().Verdicts.Where(v => v.Finding.Rule.Id == "STD3103").Select(v => v.IsOpen));
    }

    [Fact]
    public void Unused_waiver_is_named_in_every_run_until_it_is_gone()
    {
        Write(WaiverReader.FileName, File(ForRecord, Entry(("rule", "STD3102"), ("path", Record)), Entry(("rule", "CA1822"), ("path", "src/Gone/**"))));

        var first = Run();
        var second = Run();

        Assert.Equal([9, 15], first.Verdicts.Where(v => v.Finding.Rule.Id == "STD0022").Select(v => v.Finding.Line));
        Assert.All(first.Verdicts.Where(v => v.Finding.Rule.Id == "STD0022"), v => Assert.True(v is { IsOpen: true, Severity: Severity.Warning }));
        Assert.Equal(0, second.Computed);
        Assert.Equal(first.Verdicts, second.Verdicts);
        Write(WaiverReader.FileName, File(ForRecord));
        Assert.DoesNotContain(Run().Verdicts, v => v.Finding.Rule.Id == "STD0022");
    }

    [Fact]
    public void Waiver_whose_finding_is_repaired_becomes_unused()
    {
        Write(WaiverReader.FileName, File(ForRecord));
        Assert.DoesNotContain(Run().Verdicts, v => v.Finding.Rule.Id == "STD0022");
        Write(Record, System.IO.File.ReadAllText(Path.Combine(_root, Record)).Replace("Done", "Accepted", StringComparison.Ordinal));

        Assert.Equal(3, Of("STD0022", Run()).Finding.Line);
    }

    [Fact]
    public void Rule_that_is_silent_here_still_needs_its_waiver()
    {
        Write("standards.yml", "rules: { STD3103: none }\n");
        Write(WaiverReader.FileName, File(ForRecord));

        Assert.DoesNotContain(Run().Verdicts, v => v.Finding.Rule.Id is "STD0022" or "STD3103");
    }

    [Theory]
    [InlineData("2027-01-31", false, false, null)]
    [InlineData("2027-01-31", true, false, null)]
    [InlineData("2027-02-01", false, false, Severity.Warning)]
    [InlineData("2027-02-01", true, true, Severity.Error)]
    public void Day_decides_without_any_change_of_a_file(string day, bool ci, bool isOpen, Severity? expired)
    {
        Write(WaiverReader.FileName, File(ForRecord));
        Run();
        var options = Options with { Today = DateOnly.ParseExact(day, "yyyy-MM-dd"), Severities = SeverityOptions.Local with { ContinuousIntegration = ci } };

        foreach (var result in (RepositoryRunResult[])[new RepositoryRun(options).Execute(default), new RepositoryRun(options).Execute(default)])
        {
            Assert.Equal(isOpen, Of("STD3103", result).IsOpen);
            Assert.Equal(expired, result.Verdicts.SingleOrDefault(v => v.Finding.Rule.Id == "STD0021")?.Severity);
        }
    }

    [Fact]
    public void Expired_waiver_holds_while_the_baseline_is_collected()
    {
        Write(WaiverReader.FileName, File(ForRecord));
        var options = Options with
        {
            Today = new DateOnly(2027, 2, 1),
            Severities = SeverityOptions.Local with { ContinuousIntegration = true },
            IsCollecting = true,
        };

        Assert.False(Of("STD3103", new RepositoryRun(options).Execute(default)).IsOpen);
        Assert.True(Of("STD3103", new RepositoryRun(options with { IsCollecting = false }).Execute(default)).IsOpen);
    }

    [Fact]
    public void Findings_about_waivers_cannot_be_waived()
    {
        Write(WaiverReader.FileName, File(Entry(("rule", "STD0020"), ("path", WaiverReader.FileName)), Entry(("reason", null))));

        Assert.Equal(["STD0026", "STD0020"], Run().Verdicts.Where(v => v.Finding.Path == WaiverReader.FileName).Select(v => v.Finding.Rule.Id));
        Assert.All(Run().Verdicts, v => Assert.True(v.IsOpen));
    }

    [Fact]
    public void Suppression_of_a_mandatory_analyzer_is_open_until_the_analyzer_is_waived()
    {
        Write("src/A/Hash.cs", "#pragma warning disable CA5351\n");
        Assert.Equal((true, Severity.Error), Of("STD0014", Run()) is var v ? (v.IsOpen, v.Severity) : default);

        Write(WaiverReader.FileName, File(Entry(("rule", "CA5351"), ("path", "src/A/Hash.cs"))));

        Assert.False(Of("STD0014", Run()).IsOpen);
        Assert.DoesNotContain(Run().Verdicts, w => w.Finding.Rule.Id == "STD0022");
    }

    private RepositoryRunOptions Options => new(_root, Path.Combine(_root, "artifacts", "standards"), TestDay.Today, SeverityOptions.Local, "1.0.0");

    private static Verdict Of(string rule, RepositoryRunResult result) => Assert.Single(result.Verdicts, v => v.Finding.Rule.Id == rule);

    private RepositoryRunResult Run() => new RepositoryRun(Options).Execute(default);

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllText(full, text);
    }
}
