namespace Standards.Checks.Tests.Budgets.Load;

/// <summary>The three forms of the summary of k6, with the names of fields that its sources write.</summary>
public sealed class K6ReaderTests
{
    private const string Budgets = "endpoints:\n  critical: { p95: 100 ms, error_rate: 0.1 % }\n";

    // --summary-export: a metric holds its values.
    private const string Export = """
        {
          "root_group": { "name": "", "path": "", "checks": {} },
          "metrics": {
            "http_req_duration": { "avg": 90, "min": 1, "med": 80, "max": 900, "p(90)": 150, "p(95)": 190 },
            "http_req_duration{class:critical}": { "avg": 95, "med": 81, "p(90)": 110, "p(95)": 120.5, "thresholds": { "p(95)<200": false } },
            "http_req_failed": { "value": 0.02, "passes": 2, "fails": 98 },
            "http_req_failed{class:critical}": { "value": 0.004, "passes": 4, "fails": 996, "thresholds": { "rate<0.01": false } },
            "http_reqs": { "count": 1000, "rate": 43.7 }
          }
        }
        """;

    // handleSummary: the values stand below 'values'.
    private const string Handled = """
        {
          "options": { "summaryTrendStats": ["med", "p(95)"] },
          "state": { "testRunDurationMs": 30000 },
          "metrics": {
            "http_req_duration{class:critical}": { "type": "trend", "contains": "time", "values": { "med": 81, "p(95)": 120.5 }, "thresholds": { "p(95)<200": { "ok": true } } },
            "http_req_failed{class:critical}": { "type": "rate", "contains": "default", "values": { "rate": 0.004, "passes": 4, "fails": 996 } }
          }
        }
        """;

    // --new-machine-readable-summary: a list of metrics, the run's seconds in 'config.duration'.
    private const string MachineReadable = """
        {
          "config": { "duration": 30.5, "execution": "local", "script": "load.js" },
          "metadata": { "generated_at": "2026-11-21T23:00:00Z", "k6_version": "1.5.0" },
          "results": {
            "checks": { "metrics": [], "results": [] },
            "metrics": [
              { "name": "http_req_duration", "type": "trend", "contains": "time", "values": { "avg": 90, "max": 900, "med": 80, "min": 1, "p(90)": 150, "p(95)": 190 } },
              { "name": "http_req_duration{class:critical}", "type": "trend", "contains": "time", "values": { "avg": 95, "max": 900, "med": 81, "min": 1, "p(90)": 110, "p(95)": 120.5 } },
              { "name": "http_req_failed{class:critical}", "type": "rate", "contains": "default", "values": { "matches": 4, "rate": 0.004, "total": 1000 } }
            ]
          },
          "version": "1.0.0"
        }
        """;

    [Theory]
    [InlineData(Export)]
    [InlineData(Handled)]
    [InlineData(MachineReadable)]
    public void Classes_are_judged(string summary)
    {
        using var scratch = new BudgetScratch().Budgets(Budgets).Result(summary);

        Assert.Equal(
            [
                "p95 of 'critical' endpoints is 120.5 ms, over the budget of 100 ms (+20.5 %)",
                "error rate of 'critical' endpoints is 0.4 %, over the budget of 0.1 % (+300 %)",
            ],
            scratch.Load().Findings.Select(f => f.Message));
    }

    [Fact]
    public void Without_classes_all_requests_are_standard()
    {
        using var scratch = new BudgetScratch()
            .Budgets("endpoints:\n  standard: { p50: 1 ms, throughput: 100 }\n")
            .Result("""{ "metrics": { "http_req_duration": { "med": 80 }, "http_reqs": { "count": 1000, "rate": 43.7 } } }""");

        Assert.Equal(["STD7201", "STD7203"], BudgetScratch.Ids(scratch.Load().Findings));
    }

    [Fact]
    public void Throughput_of_the_machine_readable_summary_is_http_reqs_count_by_config_duration()
    {
        using var scratch = new BudgetScratch().Budgets("endpoints:\n  standard: { throughput: 100 }\n")
            .Result(
                """{ "config": { "duration": 20 }, "results": { "metrics": [ { "name": "http_req_duration", "values": { "med": 80 } }, """
                    + """{ "name": "http_reqs", "values": { "count": 1000 } } ] }, "version": "1.0.0" }""");

        Assert.Equal("throughput of 'standard' endpoints is 50/s, below the budget of 100/s (-50 %)", Assert.Single(scratch.Load().Findings).Message);
    }

    [Fact]
    public void Class_whose_errors_were_not_counted_is_found()
    {
        using var scratch = new BudgetScratch()
            .Budgets("endpoints:\n  critical: { error_rate: 0.1 % }\n")
            .Result("""{ "metrics": { "http_req_duration{class:critical}": { "p(95)": 1 }, "http_req_failed": { "value": 0 } } }""");

        Assert.Equal(
            "STD7207 ops/budgets.yml(2,27): error rate of 'critical' endpoints has a budget of 0.1 %, and the results do not have it. Let the results have "
                + "'error_rate' of the class; in k6 a threshold for it puts it there, such as 'http_req_failed{class:NAME}' and 'http_reqs{class:NAME}'.",
            Assert.Single(BudgetScratch.Lines(scratch.Load().Findings)));
    }

    [Theory]
    [InlineData(
        """{ "metrics": { "http_reqs": { "count": 0 } } }""", "STD7200 a.json(1,14): the summary of k6 has no 'http_req_duration': no request was sent.")]
    [InlineData(
        """{ "metrics": { "http_req_duration": { "p(95)": -1 } } }""", "STD7200 a.json(1,48): 'p(95)' of 'http_req_duration' is -1, which nothing can take.")]
    [InlineData(
        """{ "metrics": { "http_req_duration": { "p(95)": "NaN" } } }""",
        "STD7200 a.json(1,48): 'p(95)' of 'http_req_duration' is NaN, which nothing can take.")]
    [InlineData(
        """{ "config": { "duration": 0 }, "results": { "metrics": [ { "name": "http_reqs", "values": { "count": 0 } } ] }, "version": "1.0.0" }""",
        "STD7200 a.json(1,56): the summary of k6 has no 'http_req_duration': no request was sent.")]
    [InlineData(
        """{ "results": { "metrics": [ { "name": "http_req_duration", "values": { "p(95)": -1 } } ] } }""",
        "STD7200 a.json(1,81): 'p(95)' of 'http_req_duration' is -1, which nothing can take.")]
    [InlineData("""{ "type": "Point", "metric": "http_req_duration" }""", "STD7200 a.json(1,1): the file is neither a summary of k6")]
    public void Summary_that_is_none_fails(string summary, string expected)
    {
        using var scratch = new BudgetScratch().Result(summary);

        Assert.StartsWith(expected, Assert.Single(BudgetScratch.Lines(scratch.Load().Findings)), StringComparison.Ordinal);
    }
}
