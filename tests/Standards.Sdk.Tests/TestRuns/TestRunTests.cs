using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.TestRuns;

/// <summary>The gate over the results of real test runs, and over reports that were made elsewhere.</summary>
public sealed class TestRunTests
{
    private const string Tests = "tests/Orders.Core.Tests";
    private const string Other = "tests/Orders.Empty.Tests";
    private const string Quiet = "-p:StandardsCoverage=false";

    [Fact]
    public void Run_of_a_solution_is_judged_by_its_results()
    {
        using var repository = Repository();
        repository
            .Library("Orders.Empty")
            .Write($"{Other}/ThingTests.cs", "namespace Orders.Empty.Tests;\n\npublic class ThingTests;\n")
            .Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.STD1900.severity = none\ndotnet_diagnostic.STD1906.severity = none\n")
            .SolutionHooks()
            .Solution("All.slnx")
            .Commit();

        var result = repository.Run("test", "All.slnx", Quiet).Failed();

        Assert.Equal(
            [$"STD6000 error {Other}/Orders.Empty.Tests.csproj(1,1)", $"STD6001 warning {Tests}/ThingTests.cs(8,5)"],
            result.Diagnostics().Where(d => d.Rule is not ("STD1900" or "STD1906")).Select(d => d.Place).Order(StringComparer.Ordinal));
        Assert.Contains("Tests of 2 projects: 2 passed, 0 failed, 1 skipped, in ", result.Output, StringComparison.Ordinal);
        Assert.Contains("  integration       1   50.0 %", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.Executions("CheckTests"));
        result.Reported(repository.Reports);
        Assert.False(repository.Exists("artifacts/standards/tests/solution.txt"));

        // Loggers of the caller stay, and a TRX logger of his is the only one.
        repository.Write("standards.yml", "version: 1\nrules: { STD6000: warning }\n");
        var own = repository
            .Run(
                "test",
                "All.slnx",
                "--no-build",
                Quiet,
                "-p:NoWarn=STD6001",
                "--logger",
                "console;verbosity=normal",
                "--logger",
                "trx",
                "--results-directory",
                "results")
            .Succeeded();
        Assert.Equal(["STD6000 warning"], own.Diagnostics().Select(d => $"{d.Rule} {d.Severity}"));
        Assert.NotEmpty(Directory.EnumerateFiles(repository.PathOf("results"), "*.trx", SearchOption.AllDirectories));

        // As one step over reports that were made elsewhere.
        repository.Write("reports/a.trx", "<TestRun");
        Assert.Equal(
            ["STD6005 error reports/a.trx(1,9)"],
            repository.Build("All.slnx", "-t:StandardsTestGate", "-p:StandardsTestReports=reports/*.trx").Failed().Diagnostics().Select(d => d.Place));
    }

    [Fact]
    public void Test_that_hangs_ends_the_run_with_a_dump()
    {
        using var repository = Repository();
        repository.Write($"{Tests}/HangTests.cs", """
            namespace Orders.Core.Tests;

            public class HangTests
            {
                [Fact]
                public async Task Never() => await Task.Delay(-1, TestContext());

                private static CancellationToken TestContext() => CancellationToken.None;
            }

            """).Commit();

        var result = repository.Run("test", Tests, Quiet, "-p:StandardsTestTimeout=15s").Failed();

        Assert.Contains("15", result.Output, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.EnumerateFiles(repository.PathOf("artifacts/standards/tests"), "*.dmp", SearchOption.AllDirectories));
    }

    [Fact]
    public void Third_version_of_xunit_runs_under_vstest()
    {
        using var repository = Repository();
        repository
            .Edit(
                $"{Tests}/Orders.Core.Tests.csproj",
                "</Project>",
                "<PropertyGroup><StandardsTestFramework>xunit.v3</StandardsTestFramework></PropertyGroup></Project>")
            .Commit();

        var result = repository.Run("test", Tests, Quiet).Succeeded();

        var ofTheRun = result.Diagnostics().Where(d => d.Rule is not ("STD1900" or "STD1906"));
        Assert.Equal([$"STD6001 warning {Tests}/ThingTests.cs(8,5)"], ofTheRun.Select(d => d.Place));
        Assert.Contains("Tests of 1 project: 2 passed, 0 failed, 1 skipped", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutation_report_is_held_to_the_score_of_the_paths_that_are_named()
    {
        using var repository = Repository();
        const string Code = """
            namespace Orders.Core;

            /// <summary>Pays.</summary>
            public static class Pay
            {
                /// <summary>Doubles.</summary>
                public static int Twice(int value) => value * 2;
            }

            """;
        repository.Write("src/Orders.Core/Pay.cs", Code).Write("standards.yml", """
            version: 1
            tests:
              mutation:
                paths: [src/Orders.Core/Pay.cs]

            """).Commit();
        Assert.Equal(["STD6201 error standards.yml(4,5)"], Judge(repository).Failed().Diagnostics().Select(d => d.Place));

        repository.Write("reports/mutation-report.json", Report(Code, "Survived"));
        var result = Judge(repository).Failed();
        Assert.Equal(["STD6200 error src/Orders.Core/Pay.cs(7,43)"], result.Diagnostics().Select(d => d.Place));
        Assert.Contains(
            "mutation score of src/Orders.Core/Pay.cs is 0.0 % (0 of 1), below 80 %. Notice 1 more; not noticed: "
                + "src/Orders.Core/Pay.cs(7,43) Arithmetic mutation.",
            result.Output,
            StringComparison.Ordinal);
        Assert.Empty(Judge(repository, "-p:NoWarn=STD6200").Succeeded().Diagnostics());

        repository.Write("reports/mutation-report.json", Report(Code, "Killed"));
        Assert.Contains("  src/Orders.Core/Pay.cs  100.0 %  of    80 %  (1 of 1)", Judge(repository).Succeeded().Output, StringComparison.Ordinal);

        // An old repository starts from its own state, which may not become worse.
        repository.Write("reports/mutation-report.json", Report(Code, "Survived"));
        Assert.Contains(
            "Mutation baseline: 1 mutant that no test notices in 1 file -> standards.baseline.json",
            Baseline(repository).Succeeded().Output,
            StringComparison.Ordinal);
        Assert.Empty(Judge(repository).Succeeded().Diagnostics());
        repository.Write("reports/mutation-report.json", Report(Code, "Survived", "NoCoverage"));
        var worse = Judge(repository).Failed();
        Assert.Equal(["STD6205 error src/Orders.Core/Pay.cs(7,43)"], worse.Diagnostics().Select(d => d.Place));
        Assert.Contains(
            "error STD6205: no test notices 2 mutants, 1 more than the baseline knows: line 7 Arithmetic mutation, 7 Arithmetic mutation. Write tests that "
                + "notice 1 of them, or as many elsewhere in the project.",
            worse.Output,
            StringComparison.Ordinal);
        Assert.Contains("STD0031", Baseline(repository).Failed().Output, StringComparison.Ordinal);
        Baseline(repository, "-p:StandardsReason=new provider").Succeeded();
        Assert.Empty(Judge(repository).Succeeded().Diagnostics());
        Assert.Contains("new provider", repository.Read("standards.baseline.json"), StringComparison.Ordinal);

        repository.Write("src/Orders.Core/Pay.cs", Code + "\n");
        Assert.Contains("error STD6203: Nothing was recorded: ", Baseline(repository).Failed().Output, StringComparison.Ordinal);
        Assert.Equal(["STD6203 error src/Orders.Core/Pay.cs"], Judge(repository).Failed().Diagnostics().Select(d => $"{d.Rule} {d.Severity} {d.Path}"));
    }

    private static BuildResult Judge(ScratchRepository repository, params string[] arguments) =>
        repository.Build(["src/Orders.Core", "-t:StandardsMutationGate", "-p:StandardsMutationReports=reports/**/mutation-report.json", .. arguments]);

    private static BuildResult Baseline(ScratchRepository repository, params string[] arguments) =>
        repository.Build(["src/Orders.Core", "-t:StandardsMutationBaseline", "-p:StandardsMutationReports=reports/**/mutation-report.json", .. arguments]);

    private static string Report(string source, params string[] statuses) => $$$"""
        {"files":{"C:\\agent\\_work\\1\\s\\src\\Orders.Core\\Pay.cs":{"language":"cs","source":{{{System.Text.Json.JsonSerializer.Serialize(source)}}},"mutants":[
        {{{string.Join(",\n", statuses.Select(Mutant))}}}
        ]}},"projectRoot":"C:\\agent\\_work\\1\\s\\src\\Orders.Core","schemaVersion":"2","thresholds":{"high":80,"low":60}}
        """;

    private static string Mutant(string status, int index) => $$"""
        {"id":"{{index}}","mutatorName":"Arithmetic mutation","replacement":"value / {{index + 2}}","location":{"start":{"line":7,"column":43},"end":{"line":7,"column":52} },"status":"{{status}}"}
        """;

    private static ScratchRepository Repository()
    {
        var repository = ScratchRepository.WithLibrary();
        return repository.Write($"{Tests}/ThingTests.cs", """
            namespace Orders.Core.Tests;

            public class ThingTests
            {
                [Fact]
                public void Is_there() => Assert.NotNull(new Thing());

                [Fact(Skip = " ")]
                public void Is_off() { }

                [Fact, Trait("Category", "Integration")]
                public void Is_stored() { }
            }

            """);
    }
}
