using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Budgets;

/// <summary>The commands over results of benchmarks and load tests, and what a build says of the budgets themselves.</summary>
public sealed class BudgetGateTests
{
    private const string BenchmarkResults = "-p:StandardsBenchmarkResults=results/*-report.json";

    [Fact]
    public void Benchmarks_are_recorded_and_judged()
    {
        using var repository = ScratchRepository.WithLibrary().Commit();
        Assert.Equal(["STD7100"], Judge(repository).Failed().Diagnostics().Select(d => d.Rule));
        repository.Write("results/Price-report.json", Benchmark(1000, 100));
        Assert.Equal(["STD7105 error ops/benchmarks.baseline.json"], Judge(repository).Failed().Diagnostics().Select(d => $"{d.Rule} {d.Severity} {d.Path}"));

        Assert.Contains(
            "Benchmark baseline: 1 benchmark on Some CPU, 2 cores, .NET 10.0.12 -> ops/benchmarks.baseline.json",
            repository.Build("src/Orders.Core", "-t:StandardsBenchmarkBaseline", BenchmarkResults).Succeeded().Output,
            StringComparison.Ordinal);
        Assert.Contains(
            $"\"commit\": \"{repository.Git("rev-parse", "HEAD").Trim()}\"", repository.Read("ops/benchmarks.baseline.json"), StringComparison.Ordinal);
        Assert.Empty(Judge(repository).Succeeded().Diagnostics());

        repository.Write("results/Price-report.json", Benchmark(2000, 104));
        var worse = Judge(repository).Failed();
        Assert.Equal(
            ["STD7102 error ops/benchmarks.baseline.json(6,5)", "STD7103 error ops/benchmarks.baseline.json(6,5)"],
            worse.Diagnostics().Select(d => d.Place).Order(StringComparer.Ordinal));
        Assert.Contains(
            "error STD7102: 'Orders.Price' allocates 104 bytes, +4 % against 100 in the baseline (limit 3 %). Take the allocation back",
            worse.Output,
            StringComparison.Ordinal);
        Assert.Contains("  Orders.Price  2 us (+100 %)  104 B (+4 %)  allocates more", worse.Output, StringComparison.Ordinal);
        worse.Reported(repository.Reports);
        Assert.Empty(Judge(repository, "-p:NoWarn=STD7102%3BSTD7103").Succeeded().Diagnostics());
        repository.Write("ops/budgets.yml", "benchmarks: { performance-review: required }\n");
        Assert.Equal(["STD7004 warning", "STD7004 warning"], Judge(repository).Succeeded().Diagnostics().Select(d => $"{d.Rule} {d.Severity}"));
    }

    [Fact]
    public void Load_tests_are_judged_held_and_recorded()
    {
        const string Results = "-p:StandardsLoadResults=results/*.json";
        using var repository = ScratchRepository.WithLibrary();
        repository.Write("ops/budgets.yml", """
            endpoints:
              critical: { p95: 200 ms }
            queries:
              simple: { per_request: 1 }

            """);
        repository.Write("results/k6.json", K6(231));
        repository.Write(
            "results/queries.json", "{ \"version\": 1, \"queries\": [ { \"name\": \"GetLine\", \"class\": \"simple\", \"per_request\": 41 } ] }\n");

        var over = repository.Build("src/Orders.Core", "-t:StandardsLoadGate", Results).Failed();
        Assert.Equal(
            ["STD7201 error ops/budgets.yml(2,20)", "STD7302 error ops/budgets.yml(4,26)"],
            over.Diagnostics().Select(d => d.Place).Order(StringComparer.Ordinal));
        Assert.Contains(
            "error STD7302: count of the query 'GetLine' (simple) in one request is 41, over the budget of 1 (+4000 %). Load what belongs "
                + "together with one query (N+1)",
            over.Output,
            StringComparison.Ordinal);

        Assert.Contains(
            "Load baseline: 1 class of endpoints, 1 query -> ops/load.baseline.json",
            repository.Build("src/Orders.Core", "-t:StandardsLoadBaseline", Results).Succeeded().Output,
            StringComparison.Ordinal);
        var held = repository.Build("src/Orders.Core", "-t:StandardsLoadGate", Results).Succeeded();
        Assert.Empty(held.Diagnostics());
        Assert.Contains("over its budget as in the baseline", held.Output, StringComparison.Ordinal);

        repository.Write("results/k6.json", K6(300));
        Assert.Equal(["STD7201"], repository.Build("src/Orders.Core", "-t:StandardsLoadGate", Results).Failed().Diagnostics().Select(d => d.Rule));
        Assert.Contains(
            "Nothing was recorded", repository.Build("src/Orders.Core", "-t:StandardsLoadBaseline", Results).Failed().Output, StringComparison.Ordinal);
        repository.Build("src/Orders.Core", "-t:StandardsLoadBaseline", Results, "-p:StandardsReason=new provider").Succeeded();
        Assert.Contains("new provider", repository.Read("ops/load.baseline.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_says_what_is_wrong_with_budgets_and_counts_packages()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Write("ops/budgets.yml", """
            endpoints:
              critical: { p95: fast }
              standard: { p50: 2 s, p95: 1 s }
            dependencies:
              - { projects: tests/*, direct: 1 }

            """);

        var places = repository
            .Build("tests/Orders.Core.Tests")
            .Failed()
            .Diagnostics()
            .Select(d => d.Place)
            .Where(p => p.StartsWith("STD70", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(["STD7002 error ops/budgets.yml(2,20)", "STD7003 error ops/budgets.yml(3,30)", "STD7005 error ops/budgets.yml(5,34)"], places);
    }

    private static BuildResult Judge(ScratchRepository repository, params string[] arguments) =>
        repository.Build(["src/Orders.Core", "-t:StandardsBenchmarks", BenchmarkResults, .. arguments]);

    private static string Benchmark(int mean, int bytes) => $$"""
        {
          "HostEnvironmentInfo": { "ProcessorName": "Some CPU", "LogicalCoreCount": 2, "RuntimeVersion": ".NET 10.0.12 (10.0.1226.42308)", "Architecture": "X64" },
          "Benchmarks": [
            { "DisplayInfo": "Orders.Price: DefaultJob", "FullName": "Orders.Price", "Statistics": { "N": 15, "Mean": {{mean}}, "ConfidenceInterval": { "Margin": 2 } }, "Memory": { "BytesAllocatedPerOperation": {{bytes}} } }
          ]
        }

        """;

    private static string K6(int p95) => $$"""{ "metrics": { "http_req_duration{class:critical}": { "p(95)": {{p95}} } } }""" + "\n";
}
