using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Reporting.Model;
using Standards.Checks.Snapshots;
using Standards.Checks.Tests.Repository;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Reporting;

/// <summary>A gate judges the sources that it ran over: a later build shows its answer again, shows it as stale, or says that there is none.</summary>
public sealed class GateTests : IDisposable
{
    private const string Uncovered = "src/A/A.cs";

    private readonly TestFolder _folder = new TestFolder().Init().Write(".gitignore", "artifacts/\n").Write(Uncovered, "class A;\n").Commit();

    private string Output => Path.Combine(_folder.Root, "artifacts", "standards");

    private ReportStore Store => new(Output, "1.2.3");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Gate_that_never_ran_is_not_run_and_never_passed()
    {
        Build();

        Assert.All(Of("STD60", "STD61", "STD62", "STD71", "STD72"), rule => Assert.Equal(RuleStatus.NotRun, rule.Status));
        Assert.Equal(ReportState.Compliant, Report().State);
        Assert.Equal(
            "tests (not run: dotnet test), coverage (not run: dotnet test), mutation (not run: -t:StandardsMutationGate), benchmarks (not run: "
                + "-t:StandardsBenchmarks), load (not run: -t:StandardsLoadGate), compiler (not run: a build with StandardsCompilerLog=true), "
                + "release (not of a build: dotnet pack, dotnet publish, other commands)",
            Wording.Unjudged(Report()));
        var tests = Report().Areas.Single(area => area.Name == "tests");
        Assert.StartsWith("dotnet test, -t:StandardsMutationGate", Wording.Judges(tests), StringComparison.Ordinal);
    }

    [Fact]
    public void Red_gate_stays_red_in_a_later_build_of_the_same_sources()
    {
        Build();
        Judge(Red());
        Build();

        var model = Report();

        Assert.Equal(ReportState.NotCompliant, model.State);
        Assert.Equal(RuleStatus.Failed, model.Checks.Single(c => c.Rule.Id == "STD6103").Status);
        Assert.Equal(RuleStatus.Passed, model.Checks.Single(c => c.Rule.Id == "STD6100").Status);
    }

    [Fact]
    public void Red_gate_is_stale_when_the_sources_changed_and_nothing_is_proven()
    {
        Build();
        Judge(Red());
        _folder.Write(Uncovered, "class A { }\n");
        Build();

        var model = Report();

        Assert.Equal(ReportState.NotProven, model.State);
        Assert.All(Of("STD61"), rule => Assert.Equal(RuleStatus.Stale, rule.Status));
        var commit = _folder.Git("rev-parse", "HEAD").Trim()[..7];
        Assert.Equal($"Not proven: coverage failed at {commit} and has not judged these sources", Wording.Verdict(model));
        Assert.Contains($"coverage (stale, of {commit}: dotnet test)", Wording.Unjudged(model));
    }

    [Fact]
    public void Green_gate_is_stale_at_the_next_commit_and_current_again_when_it_ran()
    {
        Build();
        Judge();
        _folder.Write(Uncovered, "class A { }\n").Commit();
        Build();

        Assert.Equal((ReportState.Compliant, RuleStatus.Stale), (Report().State, Of("STD61")[0].Status));
        Judge();
        Assert.All(Of("STD61"), rule => Assert.Equal(RuleStatus.Passed, rule.Status));
    }

    [Fact]
    public void Answer_is_about_the_sources_and_not_about_their_clone_or_the_time()
    {
        Build();
        Judge();
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Root, Uncovered), DateTime.UnixEpoch);
        _folder.Write("standards.history.json", """{ "version": 1, "entries": [] }""");
        Build();

        Assert.All(Of("STD61"), rule => Assert.Equal(RuleStatus.Passed, rule.Status));
    }

    [Fact]
    public void Uncommitted_sources_are_told_apart_by_their_content()
    {
        _folder.Write(Uncovered, "class B;\n").Write("src/New.cs", "class New;\n");
        Build();
        Judge();

        Assert.Equal(RuleStatus.Passed, Of("STD61")[0].Status);
        _folder.Write("src/New.cs", "class Old;\n");
        Assert.Equal(RuleStatus.Stale, Of("STD61")[0].Status);
    }

    [Fact]
    public void Build_with_its_gate_says_passed_and_the_next_build_does_not()
    {
        Build();
        Judge();
        Assert.Contains("\"id\": \"STD6100\",\n      \"title\": \"Enough lines of the solution are covered\"", Json());
        Assert.Contains("\"name\": \"coverage\"", Json());

        Build();
        Assert.DoesNotContain("\"name\": \"coverage\"", Json());
    }

    [Fact]
    public void Every_family_of_measured_results_waits_for_its_gate()
    {
        Assert.Equal(
            [Gate.Tests, Gate.Coverage, Gate.Mutation, Gate.Benchmarks, Gate.Load, Gate.Load],
            new[] { "STD6000", "STD6100", "STD6200", "STD7100", "STD7200", "STD7301" }.Select(id => GateRules.Of(RuleCatalog.Find(id)!)));
        Assert.Equal(
            [Gate.None, Gate.None, Gate.None, Gate.Compiler, Gate.Release],
            new[] { "STD2001", "STD4200", "STD0008", "STD1101", "STD4410" }.Select(id => GateRules.Of(RuleCatalog.Find(id)!)));
    }

    private static Verdict Red() => Reports.Verdict(Uncovered, 1, RuleCatalog.Find("STD6103"), Severity.Error);

    private void Build()
    {
        RuleInForce[] rules = [.. RuleCatalog.All.Select(rule => new RuleInForce(rule, Severity.Error))];
        Store.Begin(new RunSummary("orders", 2, 1, rules.Length, []) { InForce = rules }, []);
    }

    private void Judge(params Verdict[] verdicts)
    {
        var snapshot = RepositoryReader.Read(_folder.Root, _folder.Options, CancellationToken.None);
        Store.Add("||coverage", new GateRun(Gate.Coverage, JudgedSources.Read(snapshot, _folder.Environment, CancellationToken.None), verdicts));
    }

    private ReportModel Report()
    {
        var options = new ReportOptions(new PolicyLoadOptions(_folder.Root, "", TestDay.Today, false), Output, "1.2.3") { Environment = _folder.Environment };
        return new ReportCommand(options).Execute(CancellationToken.None).Model!;
    }

    private List<RuleResult> Of(params string[] families) =>
    [
        .. Report().Checks.Where(check => check.Rule.ReportedBy == RuleReporter.Project
            && Array.Exists(families, family => check.Rule.Id.StartsWith(family, StringComparison.Ordinal))),
    ];

    private string Json() => File.ReadAllText(Path.Combine(Output, "standards.json"));
}
