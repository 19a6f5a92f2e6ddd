using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting;
using Standards.Checks.Reporting.Model;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Reporting;

public sealed class ReportCommandTests : IDisposable
{
    private static readonly string Sarif = """
        { "version": "2.1.0", "runs": [ { "results": [ { "ruleId": "CS8602", "ruleIndex": 0, "level": "warning", "message": { "text": "Dereference." },
          "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "src/A/B.cs" }, "region": { "startLine": 3, "startColumn": 5 } } } ] } ],
          "tool": { "driver": { "name": "csc", "rules": [ { "id": "CS8602", "shortDescription": { "text": "Null" } } ] } } } ] }
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("std-command-").FullName;

    private string Output => Path.Combine(_root, "artifacts", "standards");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Report_without_a_build_is_an_error_that_names_the_command()
    {
        var result = Execute();

        var error = Assert.Single(result.Errors);
        Assert.Equal(
            ("STD0010", "there is no result of a build to report", "Run 'dotnet build', then 'dotnet build -t:StandardsReport'"),
            (error.Rule.Id, error.Message, error.Fix));
        Assert.Null(result.Model);
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public void Build_without_checks_is_reported_as_not_checked_and_fails()
    {
        new ReportStore(Output, "1.2.3").Begin(new RunSummary("orders", 0, 0, 681, []), []);

        var result = Execute(record: true);

        var error = Assert.Single(result.Errors);
        Assert.Equal(("STD0010", "the last build ran no check over the repository, so nothing is known of it"), (error.Rule.Id, error.Message));
        Assert.Equal(ReportState.NotChecked, result.Model!.State);
        Assert.False(File.Exists(Path.Combine(_root, "standards.history.json")));
    }

    [Fact]
    public void Projects_that_were_checked_are_named_until_the_next_build()
    {
        Build();
        var store = new ReportStore(Output, "1.2.3");
        store.AddProject("src/B/B.csproj");
        store.AddProject("src/A/A.csproj");
        store.AddProject("src/B/B.csproj");

        Assert.Equal(["src/A/A.csproj", "src/B/B.csproj"], Execute().Model!.Report.Projects);
        Build();
        Assert.Empty(Execute().Model!.Report.Projects);
    }

    [Fact]
    public void All_files_are_written_with_findings_of_rules_and_compiler()
    {
        Build();

        var result = Execute();

        Assert.Empty(result.Errors);
        Assert.Equal(
            ["report.html", "report.md", "standards.json", "standards.sarif", "summary.md"],
            result.Files.Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        foreach (var file in result.Files)
        {
            var text = File.ReadAllText(file);
            Assert.Contains("STD2005", text);
            Assert.Contains("CS8602", text);
            Assert.DoesNotContain(_root, text);
        }
    }

    [Fact]
    public void Same_state_gives_the_same_bytes_twice()
    {
        Build();
        var first = Execute(gitLab: true).Files.ToDictionary(f => f, File.ReadAllBytes);

        var second = Execute(gitLab: true);

        Assert.Equal(6, second.Files.Count);
        Assert.All(second.Files, file => Assert.Equal(first[file], File.ReadAllBytes(file)));
    }

    [Fact]
    public void Project_without_a_compiler_log_is_named()
    {
        Build();
        Write("src/C/C.csproj", "<Project />");

        Assert.Contains("The compiler left no log for src/C/C.csproj: the findings in it are unknown.", Execute().Model!.Remarks);
    }

    [Fact]
    public void Missing_logs_of_all_projects_are_a_remark()
    {
        Build();
        Directory.Delete(Path.Combine(Output, "state", "compiler"), recursive: true);

        Assert.Contains(
            "The compiler left no log, so this report has none of its findings and none of the analyzers'. It writes one on CI, and with "
                + "-p:StandardsCompilerLog=true.",
            Execute().Model!.Remarks);
    }

    [Fact]
    public void Configuration_that_was_compiled_last_is_reported()
    {
        Build();
        Write("artifacts/standards/state/compiler/Release/src~A~A.csproj.sarif", Sarif.Replace("CS8602", "CS0168", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(Path.Combine(Output, "state", "compiler", "Debug", "src~A~A.csproj.sarif"), DateTime.UnixEpoch);

        var compiler = Execute().Model!.Report.Compiler!;

        Assert.Equal(("Release", "CS0168"), (compiler.Configuration, Assert.Single(compiler.Verdicts).Finding.Rule.Id));
    }

    [Fact]
    public void Record_outside_git_is_an_error_and_writes_no_history()
    {
        Build();

        var result = Execute(record: true);

        Assert.Equal("the score was not recorded, because git names no commit that it could belong to", Assert.Single(result.Errors).Message);
        Assert.False(File.Exists(Path.Combine(_root, "standards.history.json")));
        Assert.NotNull(result.Model);
    }

    [Fact]
    public void Malformed_history_is_a_remark()
    {
        Build();
        Write("standards.history.json", "[");

        var result = Execute();

        Assert.Empty(result.Errors);
        Assert.Contains("standards.history.json(1,2): the history of the score cannot be used: the file is not well-formed JSON.", result.Model!.Remarks);
    }

    [Fact]
    public void Place_that_cannot_be_written_to_is_an_error()
    {
        Build();
        File.Delete(Path.Combine(Output, "report.html"));
        Directory.CreateDirectory(Path.Combine(Output, "report.html"));

        var error = Assert.Single(Execute().Errors);

        Assert.Equal(("STD0010", "artifacts/standards/report.html", "the report cannot be written"), (error.Rule.Id, error.Path, error.Message));
    }

    [Fact]
    public void Files_are_for_gitlab_only_where_it_builds()
    {
        Build();

        Execute();
        Assert.False(File.Exists(Path.Combine(Output, "gl-code-quality-report.json")));
        Execute(gitLab: true);
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Output, "gl-code-quality-report.json")));
        Assert.Equal(2, json.RootElement.GetArrayLength());
    }

    [Theory]
    [InlineData("CS8602", "src/A/B.cs", true, 0)]
    [InlineData("CS8604", "src/A/B.cs", true, 1)]
    [InlineData("CS8604", "src/A/B.cs", false, 0)]
    [InlineData("STD2005", "src/A/A.csproj", true, 0)]
    [InlineData("STD2001", "src/A/A.csproj", true, 1)]
    public void Waiver_that_neither_projects_nor_compiler_needed_is_found_on_CI(string rule, string path, bool ci, int findings)
    {
        WriteWaiver(rule, path);
        Build();

        var unused = Execute(ci: ci).Model!.Report.Verdicts.Where(v => v.Finding.Rule.Id == "STD0022").ToList();

        Assert.Equal(findings, unused.Count);
        Assert.All(
            unused,
            v => Assert.Equal(
                ("standards.waivers.yml", 3, $"the waiver of {rule} for '{path}' covers no finding", Severity.Warning),
                (v.Finding.Path, v.Finding.Line, v.Finding.Message, v.Severity)));
    }

    [Fact]
    public void Waiver_is_not_called_unused_while_a_project_was_not_compiled()
    {
        WriteWaiver("CS8604", "src/A/B.cs");
        Build();
        Write("src/C/C.csproj", "<Project />");

        Assert.DoesNotContain(Execute(ci: true).Model!.Report.Verdicts, v => v.Finding.Rule.Id == "STD0022");
    }

    private void WriteWaiver(string rule, string path)
    {
        var expires = TestDay.Today.AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Write("standards.waivers.yml", $$"""
            version: 1
            waivers:
              - { rule: {{rule}}, path: {{path}}, reason: later, owner: payments, approved_by: jane, expires: {{expires}} }

            """);
    }

    private void Build()
    {
        Write("src/A/A.csproj", "<Project />");
        Write("artifacts/standards/state/compiler/Debug/src~A~A.csproj.sarif", Sarif);
        var waivers = PolicyLoader.Load(new PolicyLoadOptions(_root, "", TestDay.Today, false)).Waivers;
        new ReportStore(Output, "1.2.3").Begin(
            Reports.Summary with { Remarks = [] }, new ExemptionJudge(waivers, Baseline.Empty).Apply([Reports.Verdict("src/A/A.csproj", 1)]));
    }

    private ReportResult Execute(bool record = false, bool gitLab = false, bool ci = false) =>
        new ReportCommand(new ReportOptions(new PolicyLoadOptions(_root, "", TestDay.Today, ci), Output, "1.2.3") { Record = record, GitLab = gitLab }).Execute(
            CancellationToken.None);

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
