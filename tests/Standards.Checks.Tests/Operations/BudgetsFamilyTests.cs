namespace Standards.Checks.Tests.Operations;

public class BudgetsFamilyTests
{
    public const string Good = """
        benchmarks:
          baseline: ops/benchmarks.baseline.json
          limits:
            - { name: Orders.*, mean: 200 us, allocated: 1 KB, source: NFR-P1 }
        load: { p95_factor: 1.2, error_factor: 1.5 }
        endpoints:
          critical: { p50: 50 ms, p95: 200 ms, p99: 500 ms, error_rate: 0.1 %, throughput: 100 }
          standard: { p95: 500 ms, performance-review: required }
        startup: { ready: 10 s }
        memory: { peak: 512 MB }
        queries:
          simple: { p95: 50 ms, per_request: 1 }

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Equal("", OperationsExample.Check("budgets", Good));

    [Theory]
    [InlineData(
        "p95: 200 ms",
        "p95: fast",
        "STD7002 ops/budgets.yml(7,32): 'endpoints.critical.p95' is 'fast' and must be a time such as '200 ms', with ns, us, ms, s or "
            + "min. Write 'p95: 200 ms'.")]
    [InlineData(
        "peak: 512 MB",
        "peak: 512",
        "STD7002 ops/budgets.yml(10,17): 'memory.peak' is 512 and must be a size such as '512 KB', with B, KB, MB or GB. Write 'peak: 512 MB'.")]
    [InlineData(
        "error_rate: 0.1 %",
        "error_rate: 0.1",
        "STD7002 ops/budgets.yml(7,65): 'endpoints.critical.error_rate' is 0.1 and must be a share such as '0.1 %'. Write 'error_rate: 0.1 %'.")]
    [InlineData(
        "performance-review: required",
        "performance-review: yes",
        "STD7002 ops/budgets.yml(8,48): 'endpoints.standard.performance-review' is 'yes', not one of required. Write 'performance-review: required'.")]
    [InlineData(
        "baseline: ops/",
        "baseline: ../",
        "STD7002 ops/budgets.yml(2,13): 'benchmarks.baseline' is '../benchmarks.baseline.json', and must be the path of a .json file in the repository. Write "
            + "'baseline: ops/benchmarks.baseline.json'.")]
    public void Mistake_of_form_fires(string good, string bad, string expected) => Assert.Equal(expected, OperationsExample.Check("budgets", Good, good, bad));

    [Theory]
    [InlineData(
        "p50: 50 ms",
        "p50: 250 ms",
        "STD7003 ops/budgets.yml(7,33): 'endpoints.critical.p95' is 200 ms, less than 'p50' with 250 ms. Write 'p95: 250 ms' or more, or lower 'p50'.")]
    [InlineData(
        "p99: 500 ms",
        "p99: 0.1 s",
        "STD7003 ops/budgets.yml(7,45): 'endpoints.critical.p99' is 0.1 s, less than 'p95' with 200 ms. Write 'p99: 200 ms' or more, or lower 'p95'.")]
    [InlineData(
        "standard: { p95: 500 ms",
        "standard: { p95: 150 ms",
        "STD7003 ops/budgets.yml(7,32): critical endpoints may take 200 ms (p95), longer than standard ones with 150 ms. Write 'p95: 150 ms' or less.")]
    public void Contradiction_fires(string good, string bad, string expected) => Assert.Equal(expected, OperationsExample.Check("budgets", Good, good, bad));

    [Theory]
    [InlineData(
        "package: 1 MB",
        "package: 1",
        "STD7002 ops/budgets.yml(4,35): 'sizes.limits[0].package' is 1 and must be a size such as '512 KB', with B, KB, MB or GB. Write 'package: 1 MB'.")]
    [InlineData("package: 1 MB", "image: 1 MB", "STD7002 ops/budgets.yml(4,26): ")]
    [InlineData("growth_percent: 5", "growth_percent: -5", "STD7002 ops/budgets.yml(2,19): 'sizes.growth_percent' is -5")]
    [InlineData(
        "projects: src/*",
        "projects: lib/*",
        "STD7015 ops/budgets.yml(4,19): no project has a folder, path or name like 'lib/*', so its budget holds for nothing. Write the folder of a project, "
            + "such as 'src/*', or its name, or remove the entry.")]
    [InlineData("projects: src/*", "projects: Order.Core", "STD7015 ops/budgets.yml(4,19): no project has")]
    [InlineData("projects: src/*", "projects: /src", "STD7015 ops/budgets.yml(4,19): no project has")]
    [InlineData("projects: src/*", "projects: Orders.*", "")]
    public void Sizes_are_checked(string good, string bad, string expected)
    {
        const string Sizes = """
            sizes:
              growth_percent: 5
              limits:
                - { projects: src/*, package: 1 MB, source: NFR-P2 }

            """;
        using var repository = new TestRepository()
            .With("src/Orders.Core/Orders.Core.csproj", "<Project />")
            .With("ops/budgets.yml", Sizes.Replace(good, bad, StringComparison.Ordinal));

        var found = string.Join("|", OperationsFixture.Run(repository));

        Assert.StartsWith(expected, found, StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, found.Length == 0);
        using var sound = new TestRepository().With("src/Orders.Core/Orders.Core.csproj", "<Project />").With("ops/budgets.yml", Sizes);
        Assert.Empty(OperationsFixture.Run(sound));
    }
}
