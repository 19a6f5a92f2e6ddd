using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Coverage;

/// <summary>The gate over the coverage of real test runs: of a solution, of one project, and of reports that were made elsewhere.</summary>
public sealed class CoverageGateTests(CoverageFixture fixture) : IClassFixture<CoverageFixture>
{
    private const string Gate = "-t:StandardsCoverageGate";

    private readonly ScratchRepository _repository = fixture.Repository;

    [Fact]
    public void Solution_is_judged_by_the_sum_of_its_tests()
    {
        var result = fixture.First.Failed();

        Assert.Equal(
            ["STD6100 error (0,0)", "STD6101 error (0,0)", "STD6103 error (0,0)", $"STD6104 error {CoverageFixture.Domain}(21,1)"],
            result.Diagnostics().Select(d => d.Place));
        Assert.Contains(
            "error STD6100: line coverage of the solution is 69.2 % (9 of 13), below 80 %. Cover 2 more lines; most are missing in "
                + "src/Orders.Domain/Order.cs: 10-11, 22-23.",
            result.Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "error STD6101: branch coverage of the solution is 50.0 % (2 of 4), below 60 %. Take 1 more branch; most are missing in "
                + "src/Orders.Domain/Order.cs: 9, 21.",
            result.Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "error STD6103: line coverage of Orders.Domain (business code) is 66.6 % (8 of 12), below 90 %. Cover 3 more lines; ",
            result.Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "Order.cs(21,1): error STD6104: critical code is not covered: lines 22-23 never run; line 21 takes 1 of 2 branches.",
            result.Output,
            StringComparison.Ordinal);
        Assert.Contains("  Orders.Api, lines", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.Executions("CheckCoverage"));
        Assert.Contains("filename=\"src/Orders.Domain/Order.cs\"", fixture.Cobertura, StringComparison.Ordinal);
        Assert.Contains("| src/Orders.Domain/Order.cs |", fixture.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_several_projects_is_shown_and_not_judged()
    {
        var result = _repository.Run("test", "tests/Orders.Api.Tests", "--no-build").Succeeded();

        Assert.Empty(result.Diagnostics());
        Assert.Contains("  this run, lines    100.0 %", result.Output, StringComparison.Ordinal);
        Assert.Contains("Not judged: 1 of 2 test projects ran. 'dotnet test' on the solution judges the sum.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Solution_without_the_hook_says_that_the_sum_was_not_judged()
    {
        var (props, targets) = (_repository.Read("Directory.Solution.props"), _repository.Read("Directory.Solution.targets"));
        _repository.Delete("Directory.Solution.props").Delete("Directory.Solution.targets");
        try
        {
            var result = _repository.Run("test", "All.slnx", "--no-build").Succeeded();

            var warning = Assert.Single(result.Diagnostics().DistinctBy(d => d.Text));
            Assert.Equal(("STD6114", "warning", "All.slnx"), (warning.Rule, warning.Severity, warning.Path));
        }
        finally
        {
            _repository.Write("Directory.Solution.props", props).Write("Directory.Solution.targets", targets);
        }
    }

    [Fact]
    public void Run_without_reports_fails()
    {
        var result = _repository.Run("test", "All.slnx", "--no-build", "-p:VSTestCollect=Nothing of this name").Failed();

        Assert.Equal(["STD6105"], result.Diagnostics().Select(d => d.Rule));
    }

    [Fact]
    public void Project_without_a_report_is_named_beside_the_others()
    {
        const string Silent = "tests/Orders.Api.Tests/Orders.Api.Tests.csproj";
        var project = _repository.Read(Silent);
        _repository.Edit(Silent, "</Project>", "<PropertyGroup><VSTestCollect>Nothing of this name</VSTestCollect></PropertyGroup></Project>");
        try
        {
            var result = _repository.Run("test", "All.slnx", "--no-build").Failed();

            Assert.Contains($"STD6111 error {Silent}(1,1)", result.Diagnostics().Select(d => d.Place));
            Assert.Contains(
                "error STD6111: the tests of this project ran and left no coverage report, so the sums are not whole. Add the package coverlet.collector",
                result.Output,
                StringComparison.Ordinal);
            Assert.DoesNotContain(result.Diagnostics(), d => d.Rule == "STD6105");
        }
        finally
        {
            _repository.Write(Silent, project);
        }
    }

    [Fact]
    public void Reports_of_other_machines_are_judged_held_and_lowered()
    {
        Report("orders", @"C:\agent\_work\1\s\src\Orders.Domain\Order.cs", "Orders.Domain", 20, 20);
        Report("api", "/_/src/Orders.Api/Api.cs", "Orders.Api", 5, 5);
        Assert.Empty(Judge().Succeeded().Diagnostics());
        Assert.DoesNotContain(_repository.Reports.Findings(), f => f.Rule.StartsWith("STD61", StringComparison.Ordinal) && f.Rule != "STD6114");

        Report("orders", @"C:\agent\_work\1\s\src\Orders.Domain\Order.cs", "Orders.Domain", 17, 20);
        Assert.Equal(["STD6103", "STD6104"], Judge().Failed().Diagnostics().Select(d => d.Rule).Order(StringComparer.Ordinal));
        Assert.Empty(Judge("-p:NoWarn=STD6103%3BSTD6104").Succeeded().Diagnostics());
        var policy = _repository.Exists("standards.yml") ? _repository.Read("standards.yml") : null;
        _repository.Write("standards.yml", """
            version: 1
            rules: { STD6103: warning, STD6104: warning }
            coverage: { names: { Order.Domain: 95 } }

            """);
        Assert.Equal(
            ["error STD6107 standards.yml", "warning STD6103 ", "warning STD6104 " + CoverageFixture.Domain],
            Judge().Failed().Diagnostics().Select(d => $"{d.Severity} {d.Rule} {d.Path}").Order(StringComparer.Ordinal));

        _repository.Write("reports/orders.cobertura.xml", "<coverage>\n<packages>");
        Assert.Contains("reports/orders.cobertura.xml(2,", Judge("-p:NoWarn=STD6107").Failed().Output, StringComparison.Ordinal);
        _repository.Write(
            "reports/orders.cobertura.xml",
            _repository
                .Read("reports/api.cobertura.xml")
                .Replace("hits=\"1\"", "hits=\"-1\"", StringComparison.Ordinal)
                .Replace("<coverage", "<coverage line-rate=\"NaN\"", StringComparison.Ordinal));
        Assert.Equal(
            ["STD6112", "STD6115", "STD6116"], Judge("-p:NoWarn=STD6107").Failed().Diagnostics().Select(d => d.Rule).Distinct().Order(StringComparer.Ordinal));
        Report("orders", "/elsewhere/Gone.cs", "Orders.Gone", 5, 5);
        Assert.Equal(["STD6110", "STD6116"], Judge("-p:NoWarn=STD6107").Succeeded().Diagnostics().Select(d => d.Rule).Order(StringComparer.Ordinal));
        _ = policy is null ? _repository.Delete("standards.yml") : _repository.Write("standards.yml", policy);
        ClearReports();
        Assert.Equal(["STD6105"], Judge().Failed().Diagnostics().Select(d => d.Rule));
    }

    [Fact]
    public void Old_repository_starts_from_its_own_state()
    {
        Report("orders", "src/Orders.Domain/Order.cs", "Orders.Domain", 10, 20);
        Report("api", "src/Orders.Api/Api.cs", "Orders.Api", 5, 10);
        var all = Judge("-p:NoWarn=STD6104").Failed();
        Assert.Equal(["STD6100", "STD6102", "STD6103"], all.Diagnostics().Select(d => d.Rule).Order(StringComparer.Ordinal));

        Assert.Contains(
            "Coverage baseline: 15 lines without coverage in 2 files -> standards.baseline.json",
            _repository.Build("All.slnx", "-t:StandardsCoverageBaseline", Reports).Succeeded().Output,
            StringComparison.Ordinal);
        Assert.Empty(Judge("-p:NoWarn=STD6104").Succeeded().Diagnostics());

        Report("api", "src/Orders.Api/Api.cs", "Orders.Api", 5, 11);
        var worse = Judge("-p:NoWarn=STD6104").Failed();
        Assert.Equal(["STD6108 error src/Orders.Api/Api.cs(6,1)"], worse.Diagnostics().Select(d => d.Place));
        Assert.Contains("STD0031", _repository.Build("All.slnx", "-t:StandardsCoverageBaseline", Reports).Failed().Output, StringComparison.Ordinal);
        _repository.Build("All.slnx", "-t:StandardsCoverageBaseline", Reports, "-p:StandardsReason=new client").Succeeded();
        Assert.Empty(Judge("-p:NoWarn=STD6104").Succeeded().Diagnostics());
        _repository.Delete("standards.baseline.json");
        ClearReports();
    }

    [Fact]
    public void Later_build_shows_a_red_gate_as_red_and_after_an_edit_as_stale()
    {
        const string Project = "src/Orders.Domain";
        Report("orders", "src/Orders.Domain/Order.cs", "Orders.Domain", 10, 20);
        Report("api", "src/Orders.Api/Api.cs", "Orders.Api", 5, 5);
        Judge().Failed();
        _repository.Build(Project).Succeeded();

        Assert.Contains("of 100, not compliant", _repository.Build(Project, "-t:StandardsReport").Succeeded().Output, StringComparison.Ordinal);
        var text = _repository.Read("src/Orders.Api/Api.cs");
        _repository.Write("src/Orders.Api/Api.cs", text + "\n");

        var report = _repository.Build(Project, "-t:StandardsReport").Succeeded();
        Assert.Contains("of 100, not proven: coverage failed", report.Output, StringComparison.Ordinal);
        Assert.Contains("\"status\": \"stale\"", _repository.Read("artifacts/standards/standards.json"), StringComparison.Ordinal);
        _repository.Write("src/Orders.Api/Api.cs", text);
        ClearReports();
    }

    [Fact]
    public void Changed_lines_have_a_threshold_of_their_own()
    {
        Report("api", "src/Orders.Api/Api.cs", "Orders.Api", 8, 10);
        Report("orders", "src/Orders.Domain/Order.cs", "Orders.Domain", 20, 20);
        var text = _repository.Read("src/Orders.Api/Api.cs");
        _repository.Write("src/Orders.Api/Api.cs", text.TrimEnd().TrimEnd('}') + """

                /// <summary>New.</summary>
                public static int New() => 1;
            }

            """);

        Assert.Equal(["STD6109 error src/Orders.Api/Api.cs(9,1)"], Judge("-p:StandardsBase=HEAD").Failed().Diagnostics().Select(d => d.Place));
        Assert.Equal(["STD6113"], Judge("-p:StandardsBase=origin/mian").Failed().Diagnostics().Select(d => d.Rule));
        _repository.Write("src/Orders.Api/Api.cs", text);
        ClearReports();
        Assert.Empty(Judge("-p:StandardsBase=HEAD", "-p:NoWarn=STD6105").Succeeded().Diagnostics());
    }

    private const string Reports = "-p:StandardsCoverageReports=reports/*.cobertura.xml";

    private BuildResult Judge(params string[] arguments) => _repository.Build(["All.slnx", Gate, Reports, .. arguments]);

    private void ClearReports() => Directory.Delete(_repository.PathOf("reports"), recursive: true);

    private void Report(string name, string file, string assembly, int covered, int total)
    {
        var lines = string.Concat(Enumerable.Range(1, total).Select(i => $"""<line number="{i}" hits="{(i <= covered ? 1 : 0)}" />"""));
        _repository.Write(
            $"reports/{name}.cobertura.xml",
            $"<coverage><packages><package name=\"{assembly}\"><classes><class name=\"{assembly}.X\" "
                + $"filename=\"{file}\"><lines>{lines}</lines></class></classes></package></packages></coverage>\n");
    }
}
