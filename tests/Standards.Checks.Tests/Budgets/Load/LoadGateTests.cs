using System.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Budgets.Load;

public sealed class LoadGateTests
{
    private const string Path = "ops/load.baseline.json";

    private const string Budgets = """
        endpoints:
          critical: { p50: 50 ms, p95: 200 ms, p99: 500 ms, error_rate: 0.1 %, throughput: 100 }
          standard: { p95: 500 ms, performance-review: required }
        startup: { ready: 10 s }
        memory: { peak: 512 MB }
        queries:
          simple: { p95: 50 ms, per_request: 1 }

        """;

    private const string Good = """
        {
          "version": 1,
          "service": "orders",
          "endpoints": {
            "critical": { "p50_ms": 20, "p95_ms": 150, "p99_ms": 300, "error_rate": 0.0005, "throughput": 120 },
            "standard": { "p95_ms": 400, "error_rate": 0.01 }
          },
          "startup_ms": 4200,
          "memory_bytes": 300000000,
          "queries": [
            { "name": "GetOrder", "class": "simple", "p95_ms": 12.5, "per_request": 1 }
          ]
        }

        """;

    [Fact]
    public void Within_budgets_and_like_the_baseline_is_silent()
    {
        using var scratch = Scratch(Good).With(Path, Good);

        var report = scratch.Load();

        Assert.Empty(report.Findings);
        Assert.Equal("Load test: 2 classes of endpoints, 1 query, against the baseline", report.Text[0]);
        Assert.Contains("  p95 of 'critical' endpoints                            150 ms of 200 ms (+0 %)", report.Text);
    }

    [Theory]
    // What the script of the guide wrote in runs of wrk 4.1: of 3104 requests, and of 2423 that got 404.
    [InlineData(
        """{ "version": 1, "endpoints": { "standard": { "p50_ms": 2.871, "p95_ms": 23.702, "p99_ms": 53.342, "error_rate": """
            + """0.000000, "throughput": 1032.8 } } }""",
        "")]
    [InlineData(
        """{ "version": 1, "endpoints": { "standard": { "p50_ms": 1.154, "p95_ms": 8.389, "p99_ms": 20.548, "error_rate": """
            + """1.000000, "throughput": 1151.5 } } }""",
        "error rate of 'standard' endpoints is 100 %, over the budget of 1 % (+9900 %)")]
    // Latency.Percent50, Percent95 and Percent99 of NBomber's ScenarioStats.Ok, AllFailCount / AllRequestCount, Ok.Request.RPS, as System.Text.Json writes
    // them.
    [InlineData(
        """{"version":1,"endpoints":{"standard":{"p50_ms":109.06,"p95_ms":380.15999999999997,"p99_ms":563.2,"error_rate":5."""
            + """546311702717693E-05,"throughput":100}}}""",
        "p95 of 'standard' endpoints is 380.16 ms, over the budget of 300 ms (+26.7 %)")]
    public void Output_of_the_scripts_of_the_guide_is_read(string result, string expected)
    {
        using var scratch = new BudgetScratch()
            .Budgets("endpoints:\n  standard: { p50: 200 ms, p95: 300 ms, p99: 1 s, error_rate: 1 %, throughput: 50 }\n")
            .Result(result);

        Assert.Equal(expected, string.Join('\n', scratch.Load().Findings.Select(f => f.Message)));
    }

    [Theory]
    [InlineData(
        "\"p50_ms\": 20",
        "\"p50_ms\": 50.1",
        "STD7201 ops/budgets.yml(2,20): p50 of 'critical' endpoints is 50.1 ms, over the budget of 50 ms (+0.2 %). Look at what the change added to the path "
            + "of the request, or raise the budget and say why.")]
    [InlineData(
        "\"p95_ms\": 150",
        "\"p95_ms\": 231",
        "STD7201 ops/budgets.yml(2,32): p95 of 'critical' endpoints is 231 ms, over the budget of 200 ms (+15.5 %). Look at what the change added to the path "
            + "of the request, or raise the budget and say why.")]
    [InlineData(
        "\"p99_ms\": 300",
        "\"p99_ms\": 2000",
        "STD7201 ops/budgets.yml(2,45): p99 of 'critical' endpoints is 2 s, over the budget of 500 ms (+300 %). Look at what the change added to the path of "
            + "the request, or raise the budget and say why.")]
    [InlineData(
        "\"error_rate\": 0.0005",
        "\"error_rate\": 0.004",
        "STD7202 ops/budgets.yml(2,65): error rate of 'critical' endpoints is 0.4 %, over the budget of 0.1 % (+300 %). Read the log of the requests that "
            + "failed, or raise the budget and say why.")]
    [InlineData(
        "\"throughput\": 120",
        "\"throughput\": 61",
        "STD7203 ops/budgets.yml(2,84): throughput of 'critical' endpoints is 61/s, below the budget of 100/s (-39 %). Look whether the load generator or "
            + "the service is the limit.")]
    [InlineData(
        "\"p95_ms\": 400",
        "\"p95_ms\": 612",
        "STD7004 ops/budgets.yml(3,20): p95 of 'standard' endpoints is 612 ms, over the budget of 500 ms (+22.4 %). Have it reviewed: look at what the change "
            + "added to the path of the request, or raise the budget and say why.")]
    [InlineData(
        "4200",
        "14200",
        "STD7206 ops/budgets.yml(4,19): time to ready is 14.2 s, over the budget of 10 s (+42 %). Do less before the service is ready, or "
            + "raise the budget and say why.")]
    [InlineData(
        "300000000",
        "700000000",
        "STD7206 ops/budgets.yml(5,17): memory is 700,000,000 bytes (683,593.8 KB), over the budget of 536,870,912 bytes (524,288 KB) (+30.4 %). Keep less in "
            + "memory, or raise the budget and say why.")]
    [InlineData(
        "\"p95_ms\": 12.5",
        "\"p95_ms\": 81",
        "STD7301 ops/budgets.yml(7,18): p95 of the query 'GetOrder' (simple) is 81 ms, over the budget of 50 ms (+62 %). Look at the plan of the query, or "
            + "raise the budget of its class and say why.")]
    [InlineData(
        "\"per_request\": 1",
        "\"per_request\": 41",
        "STD7302 ops/budgets.yml(7,38): count of the query 'GetOrder' (simple) in one request is 41, over the budget of 1 (+4000 %). Load what belongs "
            + "together with one query (N+1), or raise 'per_request' and say why.")]
    [InlineData(
        "\"class\": \"simple\"",
        "\"class\": \"simpel\"",
        "STD7303 a.json(11,36): the query 'GetOrder' is of class 'simpel', which has no budget. Write one of simple, or add the class to ops/budgets.yml.")]
    [InlineData(
        """, "p99_ms": 300""",
        "",
        "STD7207 ops/budgets.yml(2,45): p99 of 'critical' endpoints has a budget of 500 ms, and the results do not have it. Let k6 export it with "
            + "'--summary-trend-stats=med,p(95),p(99)', or remove the budget.")]
    [InlineData(
        "\"standard\": {",
        "\"other\": {",
        "STD7207 ops/budgets.yml(3,20): p95 of 'standard' endpoints has a budget of 500 ms, and the results do not have it. Tag the requests of the class and "
            + "name it in a threshold ('http_req_duration{class:NAME}'), or remove the budget.")]
    [InlineData(
        """, "per_request": 1""",
        "",
        "STD7303 ops/budgets.yml(7,38): count of the query 'GetOrder' (simple) in one request has a budget of 1, and the results do not have it. Let the test "
            + "write 'per_request', or remove the budget of the class.")]
    public void Over_a_budget_is_found_at_the_budget(string good, string bad, string expected)
    {
        using var scratch = Scratch(Replace(good, bad));

        Assert.Equal([expected], BudgetScratch.Lines(scratch.Load().Findings));
    }

    [Theory]
    [InlineData(
        "\"p95_ms\": 150",
        "\"p95_ms\": 181",
        """STD7204 a.json(5,17): p95 of 'critical' endpoints is 181 ms, +20.7 % against 150 ms in the baseline (limit x1.2). Find what changed since the """
            + """baseline, or record the new state with 'dotnet build -t:StandardsLoadBaseline -p:StandardsLoadResults="results/*.json"'.""")]
    [InlineData(
        "0.0005",
        "0.0008",
        """STD7205 a.json(5,17): error rate of 'critical' endpoints is 0.08 %, +60 % against 0.05 % in the baseline (limit x1.5). Find what changed since """
            + """the baseline, or record the new state with 'dotnet build -t:StandardsLoadBaseline -p:StandardsLoadResults="results/*.json"'.""")]
    [InlineData(
        "4200",
        "5200",
        """STD7204 a.json(8,17): time to ready is 5.2 s, +23.8 % against 4.2 s in the baseline (limit x1.2). Find what changed since the baseline, or record """
            + """the new state with 'dotnet build -t:StandardsLoadBaseline -p:StandardsLoadResults="results/*.json"'.""")]
    [InlineData(
        "12.5",
        "20",
        """STD7204 a.json(11,5): p95 of the query 'GetOrder' (simple) is 20 ms, +60 % against 12.5 ms in the baseline (limit x1.2). Find what changed since """
            + """the baseline, or record the new state with 'dotnet build -t:StandardsLoadBaseline -p:StandardsLoadResults="results/*.json"'.""")]
    [InlineData("\"p95_ms\": 150", "\"p95_ms\": 180", "")]
    [InlineData("0.0005", "0.00075", "")]
    [InlineData("\"p99_ms\": 300", "\"p99_ms\": 450", "")]
    public void Worse_than_the_baseline_is_found_within_the_budget(string good, string bad, string expected)
    {
        using var scratch = Scratch(Replace(good, bad)).With(Path, Good);

        Assert.Equal(expected, string.Join('|', BudgetScratch.Lines(scratch.Load().Findings)));
    }

    [Fact]
    public void Factors_and_review_of_regressions_are_the_repositorys_choice()
    {
        using var scratch = Scratch(Replace("\"p95_ms\": 150", "\"p95_ms\": 181"), Budgets + "load: { p95_factor: 1.1, performance-review: required }\n").With(
            Path, Good);

        Assert.Equal(["STD7004"], BudgetScratch.Ids(scratch.Load().Findings));
    }

    [Theory]
    [InlineData(231, 231, "")]
    [InlineData(231, 277, "")]
    [InlineData(231, 278, "STD7201")]
    [InlineData(199, 210, "STD7201")]
    public void Over_its_budget_as_before_is_held(int before, int now, string expected)
    {
        using var scratch = Scratch(Replace("\"p95_ms\": 150", $"\"p95_ms\": {now}")).With(Path, Replace("\"p95_ms\": 150", $"\"p95_ms\": {before}"));

        var report = scratch.Load();

        Assert.Equal(expected, string.Join('|', BudgetScratch.Ids(report.Findings)));
        Assert.EndsWith(expected.Length == 0 ? "  over its budget as in the baseline" : "  over its budget", report.Text[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0009", "")]
    [InlineData("0.002", "STD7202")]
    public void Errors_after_none_count_from_a_thousandth(string now, string expected)
    {
        using var scratch = Scratch(Replace("0.0005", now)).With(Path, Replace("0.0005", "0"));

        Assert.Equal(expected, string.Join('|', BudgetScratch.Ids(scratch.Load().Findings)));
    }

    [Fact]
    public void What_no_result_has_is_said_and_not_judged()
    {
        using var scratch = Scratch("""{ "version": 1, "startup_ms": 10 }""");

        var report = scratch.Load();

        Assert.Empty(report.Findings);
        Assert.Equal("  Not judged, because no result has them: endpoints, memory, queries.", report.Text[^1]);
    }

    [Theory]
    [InlineData("", "STD7200 a.json(1,1): the file is not whole JSON: it is empty")]
    [InlineData("{ \"version\": 1, \"endpoints\": {\n", "STD7200 a.json(2,1): the file is not whole JSON")]
    [InlineData("""{ "a": 1 }""", "STD7200 a.json(1,1): the file is neither a summary of k6 nor of the form of load-results.schema.json")]
    [InlineData("""{ "version": 1, "startup_ms": -1 }""", "STD7200 a.json(1,31): 'startup_ms' is -1, and must be at least 0")]
    [InlineData("""{ "version": 1, "startup_ms": "NaN" }""", "STD7200 a.json(1,31): 'startup_ms' is the text 'NaN', not a number")]
    [InlineData("""{ "version": 1, "endpoints": { "critical": { "p95_ms": 1e20 } } }""", "STD7200 a.json(1,56): 'endpoints.critical.p95_ms' is ")]
    [InlineData(
        """{ "version": 1, "endpoints": { "critical": { "error_rate": 2 } } }""",
        "STD7200 a.json(1,60): 'endpoints.critical.error_rate' is 2, and must be at most 1")]
    [InlineData("""{ "version": 1 }""", "STD7200 (0,0): the load results hold no measurement")]
    [InlineData(
        """{ "version": 1, "service": "billing", "startup_ms": 1 }""",
        "STD7200 a.json(1,28): the results are of the service 'billing', and this repository is 'orders'")]
    public void Result_that_is_none_fails(string text, string expected)
    {
        using var scratch = Scratch(text);

        Assert.StartsWith(expected, Assert.Single(BudgetScratch.Lines(scratch.Load().Findings)), StringComparison.Ordinal);
    }

    [Fact]
    public void Large_missing_and_repeated_results_fail()
    {
        using var scratch = Scratch(Good).Result(Good, "b.json").Result(new byte[50 * 1024 * 1024], "c.json").Missing("d.json");

        var lines = BudgetScratch.Lines(scratch.Load().Findings);

        Assert.Contains("STD7200 b.json(5,17): the class 'critical' was measured by another result too. Name the results of one run only.", lines);
        Assert.Contains("STD7200 b.json(11,5): the query 'GetOrder' was measured by another result too. Name the results of one run only.", lines);
        Assert.Contains("STD7200 b.json(8,17): 'startup_ms' was measured by another result too. Name the results of one run only.", lines);
        Assert.Contains(lines, l => l.StartsWith("STD7200 c.json(0,0): the file is larger than the 32 MB that are read.", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("STD7200 d.json(0,0): the file is not there.", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_results_the_gate_fails()
    {
        using var scratch = new BudgetScratch();

        Assert.Equal(
            ["""STD7200 (0,0): no file of load results was found. Name them: 'dotnet build -t:StandardsLoadGate -p:StandardsLoadResults="results/*.json"'."""],
            BudgetScratch.Lines(scratch.Load().Findings));
    }

    [Theory]
    [InlineData("""{ "version": 1,""", "STD7208 ops/load.baseline.json(1,")]
    [InlineData("""{ "version": 2 }""", "STD7208 ops/load.baseline.json(1,14): 'version' is '2', not one of 1.")]
    public void Damaged_baseline_fails(string text, string expected)
    {
        using var scratch = Scratch(Good).With(Path, text);

        Assert.StartsWith(expected, Assert.Single(BudgetScratch.Lines(scratch.Load().Findings)), StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_is_written_read_back_and_lowered_without_a_word()
    {
        using var scratch = Scratch(Replace("\"p95_ms\": 150", "\"p95_ms\": 231"));

        var first = scratch.RecordLoad(commit: "0123456789abcdef0123456789abcdef01234567");

        Assert.Equal("Load baseline: 2 classes of endpoints, 1 query -> ops/load.baseline.json", first.Summary);
        Assert.Equal(
            """
            {
              "version": 1,
              "service": "orders",
              "commit": "0123456789abcdef0123456789abcdef01234567",
              "endpoints": {
                "critical": { "p50_ms": 20, "p95_ms": 231, "p99_ms": 300, "error_rate": 0.0005, "throughput": 120 },
                "standard": { "p95_ms": 400, "error_rate": 0.01 }
              },
              "startup_ms": 4200,
              "memory_bytes": 300000000,
              "queries": [
                { "name": "GetOrder", "class": "simple", "p95_ms": 12.5, "per_request": 1 }
              ]
            }

            """,
            Encoding.UTF8.GetString(first.Content!).ReplaceLineEndings());
        Assert.Empty(scratch.With(Path, Encoding.UTF8.GetString(first.Content!)).Load().Findings);
        Assert.NotNull(scratch.Result(Replace("\"p95_ms\": 150", "\"p95_ms\": 230")).RecordLoad().Content);
    }

    [Fact]
    public void Worse_over_its_budget_is_recorded_with_a_reason_only()
    {
        using var scratch = Scratch(Replace("\"p95_ms\": 150", "\"p95_ms\": 232")).With(Path, Replace("\"p95_ms\": 150", "\"p95_ms\": 231"));

        var refused = scratch.RecordLoad();

        Assert.Null(refused.Content);
        Assert.Equal(
            """STD7201 ops/budgets.yml(2,32): p95 of 'critical' endpoints would be recorded with 232 ms, which is over its budget and worse than the """
                + """baseline. Correct it, or say why it may be so: 'dotnet build -t:StandardsLoadBaseline -p:StandardsLoadResults="results/*.json" """
                + """-p:StandardsReason="…"'.""",
            Assert.Single(BudgetScratch.Lines(refused.Obstacles)));
        var taken = Encoding.UTF8.GetString(scratch.RecordLoad("new payment provider").Content!);
        Assert.Contains("  \"reasons\": [\n    \"new payment provider\"\n  ],\n", taken, StringComparison.Ordinal);
        Assert.Contains("new payment provider", Encoding.UTF8.GetString(scratch.With(Path, taken).RecordLoad().Content!), StringComparison.Ordinal);
    }

    private static BudgetScratch Scratch(string result, string budgets = Budgets) =>
        new BudgetScratch { Policy = new Policy { Service = new ServicePolicy { Name = "orders" } } }.Budgets(budgets).Result(result);

    private static string Replace(string good, string bad)
    {
        var start = Good.IndexOf(good, StringComparison.Ordinal);
        Assert.True(start >= 0, good);
        return string.Concat(Good.AsSpan(0, start), bad, Good.AsSpan(start + good.Length));
    }
}
