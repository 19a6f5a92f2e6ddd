using System.Text;
using Standards.Checks.Catalog;

namespace Standards.Checks.Tests.Budgets.Benchmarks;

public sealed class BenchmarkGateTests
{
    private const string Path = "ops/benchmarks.baseline.json";

    [Fact]
    public void Same_as_the_baseline_is_silent()
    {
        using var scratch = Scratch(BenchmarkJson.Of("B.A", 1000)).With(Path, BenchmarkJson.Baseline(BenchmarkJson.Entry("B.A")));

        var report = scratch.Benchmarks();

        Assert.Empty(report.Findings);
        Assert.Equal(["Benchmarks: 1, against the baseline of 0123456789", "  B.A  1 us (+0 %)  100 B (+0 %)"], report.Text);
    }

    [Fact]
    public void More_bytes_are_found_on_any_machine()
    {
        using var scratch = new BudgetScratch()
            .Result(BenchmarkJson.On("Other CPU", ".NET 10.0.3", BenchmarkJson.Of("B.A", 9000, bytes: "104")))
            .With(Path, BenchmarkJson.Baseline(BenchmarkJson.Entry("B.A")));

        var report = scratch.Benchmarks();

        Assert.Equal(
            [$"""STD7102 {Path}(6,5): 'B.A' allocates 104 bytes, +4 % against 100 in the baseline (limit 3 %). Take the allocation back, or write the new """
                + $"""state with 'dotnet build -t:StandardsBenchmarkBaseline -p:StandardsBenchmarkResults="BenchmarkDotNet.Artifacts/results/*.json"'."""],
            BudgetScratch.Lines(report.Findings));
        Assert.Equal(
            "  Times are shown and not judged: the baseline is from another machine or runtime (Some CPU, 2 cores, .NET 10.0.3; here Other "
                + "CPU, 2 cores, .NET 10.0.3).",
            report.Text[1]);
        Assert.Equal("allocations of B.A", report.Findings[0].Lasting);
    }

    [Theory]
    [InlineData("103", "100", false)]
    [InlineData("1", "0", true)]
    [InlineData("0", "0", false)]
    [InlineData("50", "100", false)]
    public void Bytes_have_a_limit_in_percent(string now, string before, bool isFound)
    {
        using var scratch = Scratch(BenchmarkJson.Of("B.A", 1000, bytes: now)).With(
            Path, BenchmarkJson.Baseline(BenchmarkJson.Entry("B.A", allocated: before)));

        Assert.Equal(isFound ? ["STD7102"] : [], BudgetScratch.Ids(scratch.Benchmarks().Findings));
    }

    [Fact]
    public void Slower_beyond_the_noise_is_found()
    {
        using var scratch = Scratch(BenchmarkJson.Of("B.A", 1111, 50)).With(Path, BenchmarkJson.Baseline(BenchmarkJson.Entry("B.A", 1000, "60")));

        var report = scratch.Benchmarks();

        Assert.StartsWith(
            $"STD7103 {Path}(6,5): 'B.A' takes 1.111 us ± 50 ns, +11.1 % against 1 us ± 60 ns in the baseline (limit 10 %). Make it as fast",
            Assert.Single(BudgetScratch.Lines(report.Findings)),
            StringComparison.Ordinal);
        Assert.EndsWith("slower", report.Text[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        1111, 60, "60", "  B.A  1.111 us (+11.1 %)  100 B (+0 %)  slower or noise: about 19 measurements in both runs would say which (--iterationCount 19)")]
    [InlineData(1100, 1, "1", "  B.A  1.1 us (+10 %)  100 B (+0 %)")]
    [InlineData(
        5000,
        -1,
        "1",
        "  B.A  5 us (+400 %)  100 B (+0 %)  slower or noise: this run has too few measurements for a confidence interval; run both with 15 "
            + "or more (no '--job Dry')")]
    [InlineData(
        5000,
        1,
        "null",
        "  B.A  5 us (+400 %)  100 B (+0 %)  slower or noise: the baseline has too few measurements for a confidence interval; run both with 15 "
            + "or more (no '--job Dry')")]
    [InlineData(1101, 90000, "1", "  B.A  1.101 us (+10.1 %)  100 B (+0 %)  slower or noise: the machine is too unquiet to say")]
    public void Slower_within_the_noise_is_shown(double mean, double margin, string before, string line)
    {
        using var scratch = Scratch(BenchmarkJson.Of("B.A", mean, margin)).With(Path, BenchmarkJson.Baseline(BenchmarkJson.Entry("B.A", 1000, before)));

        var report = scratch.Benchmarks();

        Assert.Empty(report.Findings);
        Assert.Equal(line, report.Text[1]);
    }

    [Theory]
    [InlineData(".NET 10.0.12 (10.0.1226.42308)", true)]
    [InlineData(".NET 9.0.3 (9.0.325.11113)", false)]
    public void Time_is_judged_on_the_runtime_of_the_baseline(string runtime, bool isJudged)
    {
        using var scratch = new BudgetScratch()
            .Result(BenchmarkJson.On("Some CPU", runtime, BenchmarkJson.Of("B.A", 9000)))
            .With(Path, BenchmarkJson.Baseline(BenchmarkJson.Entry("B.A")));

        Assert.Equal(isJudged ? ["STD7103"] : [], BudgetScratch.Ids(scratch.Benchmarks().Findings));
    }

    [Fact]
    public void Failed_benchmark_is_found_and_the_others_are_judged()
    {
        using var scratch = Scratch(BenchmarkJson.Failed, BenchmarkJson.Of("B.A", 1000, bytes: "200")).With(
            Path, BenchmarkJson.Baseline(BenchmarkJson.Entry("B.A")));

        var lines = BudgetScratch.Lines(scratch.Benchmarks().Findings);

        Assert.Equal(
            "STD7101 a.json(5,1): the benchmark 'B.Fail(N: 1)' failed: it has no statistics. Run it alone, read its exception and correct it.", lines[0]);
        Assert.StartsWith("STD7102", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Benchmarks_that_only_one_side_has_are_named()
    {
        using var scratch = Scratch(BenchmarkJson.Of("B.A", 1000), BenchmarkJson.Of("B.New", 1)).With(
            Path, BenchmarkJson.Baseline(BenchmarkJson.Entry("B.A"), BenchmarkJson.Entry("B.Gone")));

        var report = scratch.Benchmarks();

        Assert.Equal(["the baseline does not have 'B.New'", "'B.Gone' of the baseline did not run"], report.Findings.Select(f => f.Message));
        Assert.All(report.Findings, f => Assert.Equal((RuleCatalog.BenchmarkBaselineMembership, Path), (f.Rule, f.Path)));
        Assert.EndsWith("new", report.Text[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_of_another_project_compares_nothing()
    {
        using var scratch = Scratch(BenchmarkJson.Of("B.A", 1000)).With(Path, BenchmarkJson.Baseline(BenchmarkJson.Entry("Other.X")));

        Assert.StartsWith(
            $"STD7105 {Path}(0,0): the baseline has none of the benchmarks that ran, the first 'B.A': it is of another project.",
            Assert.Single(BudgetScratch.Lines(scratch.Benchmarks().Findings)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Allocations_that_are_no_longer_measured_are_found()
    {
        using var scratch = Scratch(BenchmarkJson.Of("B.A", 1000, bytes: "null")).With(Path, BenchmarkJson.Baseline(BenchmarkJson.Entry("B.A")));

        Assert.Equal("'B.A' was measured without allocations, and the baseline has them", Assert.Single(scratch.Benchmarks().Findings).Message);
    }

    [Theory]
    [InlineData("", "STD7105 ops/benchmarks.baseline.json(1,1): the file is not whole JSON: it is empty.")]
    [InlineData("{\n\"version\": 1,", "STD7105 ops/benchmarks.baseline.json(2,")]
    [InlineData("[]", "STD7105 ops/benchmarks.baseline.json(1,1): the file is no baseline of benchmarks")]
    [InlineData(
        """{ "version": 1, "machine": { "cores": 1 }, "benchmarks": [ { "name": "B.A", "mean": -1, "runs": 1 } ] }""",
        "STD7105 ops/benchmarks.baseline.json(1,60): an entry of the baseline has not a name")]
    public void Damaged_baseline_fails(string text, string expected)
    {
        using var scratch = Scratch(BenchmarkJson.Of("B.A", 1000)).With(Path, text);

        Assert.StartsWith(expected, Assert.Single(BudgetScratch.Lines(scratch.Benchmarks().Findings)), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_baseline_the_command_is_named()
    {
        using var scratch = Scratch(BenchmarkJson.Of("B.A", 1000));

        var report = scratch.Benchmarks();

        Assert.Contains(
            "Run 'dotnet build -t:StandardsBenchmarkBaseline ",
            Assert.Single(report.Findings, f => f.Rule == RuleCatalog.BenchmarkBaselinePresence).Fix,
            StringComparison.Ordinal);
        Assert.Equal("Benchmarks: 1, without a baseline", report.Text[0]);
    }

    [Fact]
    public void Budgets_say_limits_baseline_and_review()
    {
        using var scratch = Scratch(BenchmarkJson.Of("Orders.Price(N: 1)", 1000, bytes: "104"))
            .With("eng/base.json", BenchmarkJson.Baseline(BenchmarkJson.Entry("Orders.Price(N: 1)")))
            .Budgets("""
                benchmarks:
                  baseline: eng/base.json
                  allocated_percent: 5
                  limits:
                    - { name: Orders.Price*, mean: 900 ns, p95: 2 us, allocated: 1 KB }
                    - { name: Orders.*, p95: 1 us, performance-review: required }
                    - { name: Other.*, mean: 1 ns }

                """);

        Assert.Equal(
            [
                "STD7106 ops/budgets.yml(5,36): 'mean' of 'Orders.Price(N: 1)' is 1 us, over its limit of 900 ns (+11.1 %). Make it smaller, or "
                    + "raise the limit and say why.",
                "STD7004 ops/budgets.yml(6,30): 'p95' of 'Orders.Price(N: 1)' is 1.5 us, over its limit of 1 us (+50 %). Have it reviewed: make it smaller, or "
                    + "raise the limit and say why.",
            ],
            BudgetScratch.Lines(scratch.Benchmarks().Findings));
    }

    [Fact]
    public void Budgets_that_cannot_be_read_stop_the_judgement()
    {
        using var scratch = Scratch(BenchmarkJson.Of("B.A", 1000)).Budgets("benchmarks:\n  baseline: ../x.json\n");

        Assert.Equal(
            ["STD7002 ops/budgets.yml(2,13): 'benchmarks.baseline' is '../x.json', and must be the path of a .json file in the repository. Write 'baseline: "
                + "ops/benchmarks.baseline.json'."],
            BudgetScratch.Lines(scratch.Benchmarks().Findings));
    }

    [Fact]
    public void Recorded_baseline_is_read_back_and_the_same_for_the_same_run()
    {
        using var scratch = Scratch(
            BenchmarkJson.Of("""B.B(s: "ö\\")""".Replace("\"", "\\\"", StringComparison.Ordinal), 1.25, -1, 1, "null"), BenchmarkJson.Of("B.A", 1000));

        var first = scratch.RecordBenchmarks("0123456789abcdef0123456789abcdef01234567");

        Assert.Empty(first.Obstacles);
        Assert.Equal("Benchmark baseline: 2 benchmarks on Some CPU, 2 cores, .NET 10.0.12 -> ops/benchmarks.baseline.json", first.Summary);
        Assert.Contains(
            "\n    { \"name\": \"B.A\", \"mean\": 1000, \"margin\": 1, \"runs\": 15, \"allocated\": 100 },\n",
            Encoding.UTF8.GetString(first.Content!),
            StringComparison.Ordinal);
        Assert.Empty(scratch.With(first.Path, Encoding.UTF8.GetString(first.Content!)).Benchmarks().Findings);
        Assert.Equal(first.Content, scratch.RecordBenchmarks("0123456789abcdef0123456789abcdef01234567").Content);
    }

    [Fact]
    public void Failed_run_is_not_recorded()
    {
        using var scratch = Scratch(BenchmarkJson.Failed, BenchmarkJson.Of("B.A", 1000));

        var content = scratch.RecordBenchmarks();

        Assert.Null(content.Content);
        Assert.Equal(["STD7101"], BudgetScratch.Ids(content.Obstacles));
    }

    private static BudgetScratch Scratch(params string[] benchmarks) => new BudgetScratch().Result(BenchmarkJson.Run(benchmarks));
}
