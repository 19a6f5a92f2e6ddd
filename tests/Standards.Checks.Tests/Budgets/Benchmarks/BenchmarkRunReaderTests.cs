using System.Diagnostics;
using System.Text;

namespace Standards.Checks.Tests.Budgets.Benchmarks;

/// <summary>Files that are no results, or not whole.</summary>
public sealed class BenchmarkRunReaderTests
{
    [Theory]
    [InlineData("", "a.json(1,1): the file is not whole JSON: it is empty")]
    [InlineData("BenchmarkDotNet v0.14.0", "a.json(1,1): the file is not whole JSON: ")]
    [InlineData("{ \"HostEnvironmentInfo\": {}, \"Benchmarks\": [\n{ \"FullName\": ", "a.json(2,")]
    [InlineData("""{ "metrics": {} }""", "a.json(1,1): the file has not the form of BenchmarkDotNet's JSON exporters")]
    [InlineData("[1, 2]", "a.json(1,1): the file has not the form of BenchmarkDotNet's JSON exporters")]
    [InlineData("""{ "HostEnvironmentInfo": { "a": 1 }, "Benchmarks": [] }""", "a.json(1,52): the file holds no benchmark")]
    [InlineData("""{ "HostEnvironmentInfo": { "a": 1 }, "Benchmarks": [ { } ] }""", "a.json(1,54): a benchmark has no 'FullName'")]
    public void File_that_is_no_result_fails(string text, string expected)
    {
        using var scratch = new BudgetScratch().Result(text);

        Assert.StartsWith($"STD7100 {expected}", Assert.Single(BudgetScratch.Lines(scratch.Benchmarks().Findings)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Mean\": 5,", "\"Mean\": \"\",", "'Mean' of the benchmark 'B.A' is no number")]
    [InlineData("\"Mean\": 5,", "\"Mean\": -5,", "'Mean' of the benchmark 'B.A' is -5")]
    [InlineData("\"Mean\": 5,", "\"Mean\": 1e27,", "'Mean' of the benchmark 'B.A' is 1e27")]
    [InlineData("\"Mean\": 5,", "\"Mean\": \"NaN\",", "'Mean' of the benchmark 'B.A' is NaN")]
    [InlineData("\"N\": 15, \"Mean\"", "\"N\": 0, \"Mean\"", "'N' of the benchmark 'B.A' is 0")]
    [InlineData("Operation\": 100", "Operation\": -1", "'BytesAllocatedPerOperation' of the benchmark 'B.A' is -1")]
    [InlineData("\"Margin\": 1", "\"Margin\": -1", "'Margin' of the benchmark 'B.A' is -1")]
    public void Number_that_nothing_can_take_fails(string good, string bad, string expected)
    {
        var text = BenchmarkJson.Run(BenchmarkJson.Of("B.A", 5));
        Assert.Contains(good, text, StringComparison.Ordinal);
        using var scratch = new BudgetScratch().Result(text.Replace(good, bad, StringComparison.Ordinal));

        var finding = Assert.Single(scratch.Benchmarks().Findings);

        Assert.Equal(("STD7100", 5, expected), (finding.Rule.Id, finding.Line, finding.Message));
    }

    [Fact]
    public void Large_binary_and_missing_files_are_refused_at_once()
    {
        var time = Stopwatch.StartNew();
        using var scratch = new BudgetScratch().Result(new byte[50 * 1024 * 1024]).Result([0xC3, 0x28], "b.json").Missing("c.json");

        Assert.Equal(
            [
                "STD7100 a.json(0,0): the file is larger than the 32 MB that are read",
                "STD7100 b.json(0,0): the file is no UTF-8 text",
                "STD7100 c.json(0,0): the file is not there",
            ],
            BudgetScratch.Lines(scratch.Benchmarks().Findings).Select(l => l[..l.IndexOf(". Run", StringComparison.Ordinal)]));
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void No_file_fails()
    {
        using var scratch = new BudgetScratch();

        Assert.Equal(
            """STD7100 (0,0): no file of benchmark results was found. Run the benchmarks with '--exporters json', then 'dotnet build -t:StandardsBenchmarks """
                + """-p:StandardsBenchmarkResults="BenchmarkDotNet.Artifacts/results/*.json"'.""",
            Assert.Single(BudgetScratch.Lines(scratch.Benchmarks().Findings)));
    }

    [Fact]
    public void Run_that_was_exported_twice_is_one_run()
    {
        using var scratch = new BudgetScratch()
            .Result(BenchmarkJson.Run(BenchmarkJson.Of("B.A", 5)), "brief.json")
            .Result(BenchmarkJson.Run(BenchmarkJson.Of("B.A", 5)), "full.json");
        Assert.Contains("\"name\": \"B.A\",", Encoding.UTF8.GetString(scratch.RecordBenchmarks().Content!), StringComparison.Ordinal);

        scratch.Result(BenchmarkJson.Run(BenchmarkJson.Of("B.A", 6)), "full.json");
        Assert.Equal(
            "STD7100 full.json(5,1): the benchmark 'B.A' has another result in brief.json. Name the files of one run only.",
            Assert.Single(BudgetScratch.Lines(scratch.RecordBenchmarks().Obstacles)));
    }

    [Fact]
    public void Jobs_of_one_benchmark_are_told_apart()
    {
        using var scratch = new BudgetScratch().Result(BenchmarkJson.Run(
            BenchmarkJson.Of("B.A", 5, job: "Job-A(Runtime=.NET 9.0) [N=1]"), BenchmarkJson.Of("B.A", 6, job: "Job-B(Runtime=.NET 10.0) [N=1]")));

        var text = Encoding.UTF8.GetString(scratch.RecordBenchmarks().Content!);

        Assert.Contains("\"name\": \"B.A [Job-A(Runtime=.NET 9.0)]\"", text, StringComparison.Ordinal);
        Assert.Contains("\"name\": \"B.A [Job-B(Runtime=.NET 10.0)]\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_two_machines_are_not_one_run()
    {
        using var scratch = new BudgetScratch()
            .Result(BenchmarkJson.Run(BenchmarkJson.Of("B.A", 5)))
            .Result(BenchmarkJson.On("Other CPU", ".NET 10.0.1", BenchmarkJson.Of("B.B", 5)), "b.json");

        Assert.StartsWith(
            "STD7100 b.json(3,26): the results are of another machine or runtime than those of a.json.",
            Assert.Single(BudgetScratch.Lines(scratch.RecordBenchmarks().Obstacles)),
            StringComparison.Ordinal);
    }
}
