using System.Text.Json;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Reporting;

/// <summary><c>dotnet build -t:StandardsReport</c> after real builds.</summary>
public sealed class ReportCommandTests
{
    private const string Folder = "artifacts/standards/";
    private static readonly string[] Files = ["report.html", "report.md", "standards.json", "standards.sarif", "summary.md"];

    [Fact]
    public void Report_of_a_red_build_succeeds_and_shows_finding_and_compiler_warning_with_the_same_bytes_twice()
    {
        using var repository = Red();
        repository.Build("src/Orders.Core").Failed();

        var first = repository.Build("src/Orders.Core", "-t:StandardsReport").Succeeded();
        var content = Files.ToDictionary(f => f, f => repository.Read(Folder + f));
        repository.Build("src/Orders.Core", "-t:StandardsReport").Succeeded();

        Assert.Matches("Standards: score \\d+ of 100, not compliant -> artifacts/standards/report.html, artifacts/standards/report.md, ", first.Output);
        foreach (var file in Files)
        {
            Assert.Contains("STD3103", content[file], StringComparison.Ordinal);
            Assert.Contains("CS0168", content[file], StringComparison.Ordinal);
            Assert.DoesNotContain(repository.Root, content[file], StringComparison.Ordinal);
            Assert.Equal(content[file], repository.Read(Folder + file));
        }

        using var json = JsonDocument.Parse(content["standards.json"]);
        Assert.False(json.RootElement.GetProperty("compliant").GetBoolean());
        Assert.Equal(("Debug", "src/Orders.Core/Careless.cs"), (
            json.RootElement.GetProperty("compiler").GetProperty("configuration").GetString(),
            json.RootElement
                .GetProperty("compiler")
                .GetProperty("findings")
                .EnumerateArray()
                .Single(f => f.GetProperty("rule").GetString() == "CS0168")
                .GetProperty("path")
                .GetString()));
    }

    [Fact]
    public void Build_after_a_report_writes_its_own_findings_only()
    {
        using var repository = Red();
        repository.Build("src/Orders.Core").Failed();
        repository.Build("src/Orders.Core", "-t:StandardsReport").Succeeded();

        var build = repository.Build("src/Orders.Core").Failed();

        build.Reported(repository.Reports);
        Assert.DoesNotContain("CS0168", repository.Read(Folder + "standards.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Report_of_a_solution_is_written_once(bool withHooks)
    {
        using var repository = Red().Library("Orders.Shared").Solution();
        if (withHooks)
        {
            repository.SolutionHooks();
        }

        repository.Build("All.slnx").Failed();

        var report = repository.Build("All.slnx", "-t:StandardsReport").Succeeded();

        Assert.Equal(1, report.Executions("WriteReport"));
        Assert.All(Files, file => Assert.True(repository.Exists(Folder + file)));
    }

    [Fact]
    public void Report_without_a_build_fails_with_a_code_and_the_command_to_run()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Dotnet("restore", "src/Orders.Core");

        var report = repository.Build("src/Orders.Core", "-t:StandardsReport").Failed();

        var error = Assert.Single(report.Diagnostics());
        Assert.Equal(
            ("STD0010", "there is no result of a build to report. Run 'dotnet build', then 'dotnet build -t:StandardsReport'."), (error.Rule, error.Text));
    }

    [Theory]
    [InlineData("GITHUB_ACTIONS", "::error file=docs/adr/0001-use-it.md,line=7,col=1,title=STD3103::status 'Done' is not one of ")]
    [InlineData(
        "TF_BUILD", "##vso[task.logissue type=error;sourcepath=docs/adr/0001-use-it.md;linenumber=7;columnnumber=1;code=STD3103;]status 'Done' is not one of ")]
    public void Annotations_are_in_the_log_of_the_server_that_reads_them(string variable, string line)
    {
        using var repository = Red().Set(variable, "true");
        repository.Build("src/Orders.Core").Failed();

        var report = repository.Build("src/Orders.Core", "-t:StandardsReport").Succeeded();

        Assert.Contains(line, report.Output, StringComparison.Ordinal);
        Assert.False(repository.Exists(Folder + "gl-code-quality-report.json"));
    }

    [Fact]
    public void GitLab_gets_its_file()
    {
        using var repository = Red().Set("GITLAB_CI", "true");
        repository.Build("src/Orders.Core").Failed();

        repository.Build("src/Orders.Core", "-t:StandardsReport").Succeeded();

        Assert.Contains("\"check_name\": \"STD3103\"", repository.Read(Folder + "gl-code-quality-report.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_says_on_request_what_analyzers_took()
    {
        // A few lines take a warm compiler less than the millisecond that it counts.
        var methods = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"    internal static int Next{i}(int value) => value + {i % 7};\n"));
        using var repository = ScratchRepository.WithLibrary();
        repository.Write("src/Orders.Core/Numbers.cs", $"namespace Orders.Core;\n\ninternal static class Numbers\n{{\n{methods}}}\n");
        repository.Build("src/Orders.Core", "-p:StandardsAnalyzerTimes=true").Succeeded();

        var report = repository.Build("src/Orders.Core", "-t:StandardsReport", "-p:StandardsAnalyzerTimes=true").Succeeded();

        Assert.Contains("Standards: milliseconds of the analyzers, the dearest first", report.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(repository.Read(Folder + "standards.json"));
        Assert.All(json.RootElement.GetProperty("analyzerTimes").EnumerateArray(), time => Assert.True(time.GetProperty("milliseconds").GetInt32() > 0));
        Assert.NotEqual(0, json.RootElement.GetProperty("analyzerTimes").GetArrayLength());
    }

    [Fact]
    public void Recorded_score_belongs_to_its_commit_and_stands_in_the_trend()
    {
        using var repository = Red();
        repository.Commit().Build("src/Orders.Core").Failed();
        repository.Build("src/Orders.Core", "-t:StandardsReport", "-p:StandardsRecord=true").Succeeded();
        repository.Edit("docs/adr/0001-use-it.md", "Done", "Accepted").Commit().Build("src/Orders.Core").Succeeded();

        repository.Build("src/Orders.Core", "-t:StandardsReport", "-p:StandardsRecord=true").Succeeded();

        using var history = JsonDocument.Parse(repository.Read("standards.history.json"));
        var commits = repository.Git("log", "--reverse", "--format=%H").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(commits, history.RootElement.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("commit").GetString()));
        Assert.Contains(" (now) in 2 reports", repository.Read(Folder + "report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Environment_variable_of_the_same_name_records_nothing()
    {
        using var repository = Red().Set("RECORD", "true");
        repository.Commit().Build("src/Orders.Core").Failed();

        repository.Build("src/Orders.Core", "-t:StandardsReport").Succeeded();

        Assert.False(repository.Exists("standards.history.json"));
    }

    private static ScratchRepository Red() => ScratchRepository.WithLibrary().Set("StandardsCompilerLog", "true")
        .Record(status: "Done")
        .Write("src/Orders.Core/Careless.cs", """
            namespace Orders.Core;

            /// <summary>Careless.</summary>
            public static class Careless
            {
                /// <summary>Nothing.</summary>
                public static void Do()
                {
                    int unused;
                }
            }

            """);
}
