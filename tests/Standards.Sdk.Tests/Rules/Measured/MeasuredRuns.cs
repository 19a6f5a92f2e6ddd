namespace Standards.Sdk.Tests.Rules.Measured;

/// <summary>What the gates read and what they say of it: rules that no test of a gate of its own shows in a build.</summary>
internal static class MeasuredRuns
{
    private const string Pay = """
        namespace Orders.Core;

        /// <summary>Pays.</summary>
        public static class Pay
        {
            /// <summary>Doubles.</summary>
            public static int Twice(int value) => value * 2;
        }

        """;

    private static MeasuredRun Tests => new("tests", "-t:StandardsTestGate", "-p:StandardsTestReports=results/*.trx")
    {
        Policy = """
            version: 1
            tier: 4
            tests:
              naming: '^[A-Z][a-z]+(_[a-z0-9]+)+$'

            """,
        Files = [("results/tests.trx", MeasuredTrx.Text)],
        Findings =
        [
            "STD6002 warning (0,0): all tests together took 12 min 0 s, more than 10 min. Look at the slowest: "
                + "Orders.Core.Tests.ThingTests.Adds_row_0 (1.0 s), ",
            "STD6002 warning (0,0): integration tests took 6 min 0 s, more than 5 min. Look at the slowest: ",
            "STD6002 warning (0,0): unit tests took 6 min 0 s, more than 1 min. Look at the slowest: ",
            "STD6003 warning (0,0): of 50 tests, unit tests are 50 %, not 60 to 80 %; integration tests are 50 %, not 10 to 30 %. Test in "
                + "units what needs no more",
            "STD6004 warning tests/Orders.Core.Tests/ThingTests.cs(6,17): the name of the test 'IsThere' does not match 'tests.naming'",
            "STD6007 error results/tests.trx(0,0): the run ended as 'Aborted', so some of its tests may not have run. Look whether the test host crashed",
            "STD6007 error results/tests.trx(0,0): the test 'Orders.Core.Tests.ThingTests.Pays_twice' failed. Look at its message in the results",
        ],
        Waived = [("STD6007", "results/tests.trx")],
        Severities = new Dictionary<string, string> { ["STD6002"] = "suggestion", ["STD6004"] = "error" },
    };

    private static MeasuredRun Names => new("names", "-t:StandardsTestGate", "-p:StandardsTestReports=results/*.trx", "-p:ContinuousIntegrationBuild=true")
    {
        Files = [("results/tests.trx", MeasuredTrx.Passed("Works", "Price_of_two_is_doubled"))],
        Findings =
        [
            "STD6008 warning tests/Orders.Core.Tests/Orders.Core.Tests.csproj(0,0): the name of the test 'Works' does not say what is tested and what is "
                + "expected",
        ],
        Waived = [("STD6008", "tests/Orders.Core.Tests/Orders.Core.Tests.csproj")],
        Severities = new Dictionary<string, string>(),
    };

    private static MeasuredRun Branches => new("branches", "-t:StandardsCoverageGate", "-p:StandardsCoverageReports=results/*.cobertura.xml")
    {
        Files =
        [
            ("src/Orders.Core/Pay.cs", Pay),
            ("src/Orders.Billing/Bill.cs", Pay),
            ("results/all.cobertura.xml", """
                <coverage><packages>
                <package name="Orders.Core"><classes><class name="Orders.Core.Pay" filename="src/Orders.Core/Pay.cs">
                <lines><line number="7" hits="1" branch="true" condition-coverage="100% (60/60)" /></lines></class></classes></package>
                <package name="Orders.Billing"><classes><class name="Orders.Billing.Bill" filename="src/Orders.Billing/Bill.cs">
                <lines><line number="7" hits="1" branch="true" condition-coverage="20% (4/20)" /></lines></class></classes></package>
                </packages></coverage>

                """),
        ],
        Findings =
        [
            "STD6118 error (0,0): branch coverage of Orders.Billing is 20.0 % (4 of 20), below 60 %. Take 8 more branches; most are missing in "
                + "src/Orders.Billing/Bill.cs: 7",
        ],
        Waived = [],
        Severities = new Dictionary<string, string> { ["STD6118"] = "warning" },
    };

    private static MeasuredRun Coverage => new("coverage", "-t:StandardsCoverageGate", "-p:StandardsCoverageReports=results/*.cobertura.xml")
    {
        Files =
        [
            ("results/cut.cobertura.xml", "<coverage>\n<packages>"),
            ("results/empty.cobertura.xml", ""),
            ("results/opencover.cobertura.xml", "<CoverageSession />\n"),
        ],
        Findings =
        [
            "STD6106 error results/cut.cobertura.xml(2,11): the coverage report is cut off or no XML from here on. Run the tests again",
            "STD6106 error results/empty.cobertura.xml(1,1): the coverage report is empty or does not begin as XML. Run the tests again",
            "STD6106 error results/opencover.cobertura.xml(1,2): the root of the coverage report is 'CoverageSession', not 'coverage', so it is not in "
                + "Cobertura's form. Let the collector write Cobertura",
        ],
        Waived = [("STD6106", "results/cut.cobertura.xml")],
        Severities = new Dictionary<string, string> { ["STD6106"] = "warning" },
    };

    private static MeasuredRun Mutation => new("mutation", "-t:StandardsMutationGate", "-p:StandardsMutationReports=results/*.json")
    {
        Policy = """
            version: 1
            tests:
              mutation:
                paths: [src/Orders.Core/Pay.cs, src/Orders.Billing/**]

            """,
        Files =
        [
            ("src/Orders.Core/Pay.cs", Pay),
            ("results/cut.json", "{\n  \"files\": {"),
            ("results/pending.json", Stryker("Killed", "Pending")),
            ("results/unknown.json", Stryker("Eaten")),
        ],
        Findings =
        [
            "STD6202 error results/cut.json(2,13): the mutation report is empty, cut off or no JSON from here on. Run it again: 'dotnet stryker -r json'",
            "STD6202 error results/pending.json(0,0): mutants of 'src/Orders.Core/Pay.cs' are 'Pending': the run did not come to its end",
            "STD6202 error results/unknown.json(1,1): 'status' of a mutant of 'src/Orders.Core/Pay.cs' is 'Eaten', which the schema does not know",
            "STD6204 error standards.yml(4,5): 'tests.mutation.paths' holds 'src/Orders.Billing/**', and no file has such a path. Write the path "
                + "of the code as it is today",
        ],
        Waived = [("STD6204", "standards.yml"), ("STD6202", "results/cut.json")],
        Severities = new Dictionary<string, string> { ["STD6202"] = "warning" },
    };

    private static MeasuredRun Benchmarks => new("benchmarks", "-t:StandardsBenchmarks", "-p:StandardsBenchmarkResults=results/*-report-full.json")
    {
        Files =
        [
            ("ops/budgets.yml", """
                benchmarks:
                  limits:
                    - { name: Orders.Plan, p95: 800 ms }
                    - { name: Orders.Price, p95: 2 us }

                """),
            ("ops/benchmarks.baseline.json", """
                {
                  "version": 1,
                  "commit": "",
                  "machine": { "processor": "Some CPU", "cores": 2, "architecture": "X64", "runtime": ".NET 10.0.12" },
                  "benchmarks": [
                    { "name": "Orders.Price", "mean": 1000, "margin": 2, "runs": 15, "allocated": 100 },
                    { "name": "Orders.Total", "mean": 880, "margin": 2, "runs": 15, "allocated": 0 }
                  ]
                }

                """),
            ("results/Orders-report-full.json", """
                {
                  "HostEnvironmentInfo": { "ProcessorName": "Some CPU", "LogicalCoreCount": 2, "RuntimeVersion": ".NET 10.0.12 (10.0.1226.42308)", "Architecture": "X64" },
                  "Benchmarks": [
                    { "DisplayInfo": "Orders.Import: DefaultJob", "FullName": "Orders.Import", "Statistics": null, "Memory": null },
                    { "DisplayInfo": "Orders.Plan: DefaultJob", "FullName": "Orders.Plan", "Statistics": { "N": 15, "Mean": 700000000, "ConfidenceInterval": { "Margin": 1000000 }, "Percentiles": { "P95": 870000000 } }, "Memory": { "BytesAllocatedPerOperation": 100 } },
                    { "DisplayInfo": "Orders.Price: DefaultJob", "FullName": "Orders.Price", "Statistics": { "N": 15, "Mean": 1000, "ConfidenceInterval": { "Margin": 2 } }, "Memory": { "BytesAllocatedPerOperation": 100 } }
                  ]
                }

                """),
        ],
        Findings =
        [
            "STD7101 error results/Orders-report-full.json(4,5): the benchmark 'Orders.Import' failed: it has no statistics. Run it alone",
            "STD7104 warning ops/benchmarks.baseline.json(0,0): 'Orders.Total' of the baseline did not run. Run all, or record what is left with 'dotnet build "
                + "-t:StandardsBenchmarkBaseline ",
            "STD7104 warning ops/benchmarks.baseline.json(0,0): the baseline does not have 'Orders.Plan'. Record all with 'dotnet build "
                + "-t:StandardsBenchmarkBaseline ",
            "STD7106 error ops/budgets.yml(3,33): 'p95' of 'Orders.Plan' is 870 ms, over its limit of 800 ms (+8.8 %). Make it smaller, or "
                + "raise the limit and say why",
            "STD7106 error ops/budgets.yml(4,34): 'Orders.Price' has a limit for 'p95' and was not measured for it. Export with '--exporters json'",
        ],
        Waived = [("STD7101", "results/Orders-report-full.json")],
        Severities = new Dictionary<string, string> { ["STD7104"] = "error", ["STD7106"] = "warning" },
    };

    private static MeasuredRun Load => new("load and queries", "-t:StandardsLoadGate", "-p:StandardsLoadResults=results/*.json")
    {
        Files =
        [
            ("ops/budgets.yml", """
                endpoints:
                  critical: { p99: 500 ms, error_rate: 0.1 %, throughput: 100 }
                  standard: { p95: 500 ms, error_rate: 1 % }
                startup: { ready: 10 s }
                memory: { peak: 256 MB }
                queries:
                  simple: { p95: 50 ms, per_request: 1 }

                """),
            ("ops/load.baseline.json", """
                {
                  "version": 1,
                  "endpoints": { "standard": { "p95_ms": 300, "error_rate": 0.004 } }
                }

                """),
            ("results/load.json", """
                {
                  "version": 1,
                  "endpoints": {
                    "critical": { "p95_ms": 150, "error_rate": 0.004, "throughput": 61 },
                    "standard": { "p95_ms": 400, "error_rate": 0.008 }
                  },
                  "startup_ms": 14200,
                  "memory_bytes": 300000000
                }

                """),
            ("results/queries.json", """
                {
                  "version": 1,
                  "queries": [
                    { "name": "GetLine", "class": "simple", "p95_ms": 12 },
                    { "name": "GetOrder", "class": "simple", "p95_ms": 81, "per_request": 1 },
                    { "name": "GetPrice", "class": "simpel", "p95_ms": 12, "per_request": 1 }
                  ]
                }

                """),
        ],
        Findings =
        [
            "STD7202 error ops/budgets.yml(2,40): error rate of 'critical' endpoints is 0.4 %, over the budget of 0.1 % (+300 %). Read the log of "
                + "the requests that failed",
            "STD7203 error ops/budgets.yml(2,59): throughput of 'critical' endpoints is 61/s, below the budget of 100/s (-39 %). Look whether the load "
                + "generator or the service is the limit",
            "STD7204 error results/load.json(5,17): p95 of 'standard' endpoints is 400 ms, +33.3 % against 300 ms in the baseline (limit x1.2). Find what "
                + "changed since the baseline",
            "STD7205 error results/load.json(5,17): error rate of 'standard' endpoints is 0.8 %, +100 % against 0.4 % in the baseline (limit x1.5). Find what "
                + "changed since the baseline",
            "STD7206 error ops/budgets.yml(4,19): time to ready is 14.2 s, over the budget of 10 s (+42 %). Do less before the service is ready",
            "STD7206 error ops/budgets.yml(5,17): memory is 300,000,000 bytes (292,968.8 KB), over the budget of 268,435,456 bytes (262,144 KB) "
                + "(+11.8 %). Keep less in memory",
            "STD7207 error ops/budgets.yml(2,20): p99 of 'critical' endpoints has a budget of 500 ms, and the results do not have it. Let k6 export it",
            "STD7301 error ops/budgets.yml(7,18): p95 of the query 'GetOrder' (simple) is 81 ms, over the budget of 50 ms (+62 %). Look "
                + "at the plan of the query",
            "STD7303 error ops/budgets.yml(7,38): count of the query 'GetLine' (simple) in one request has a budget of 1, and the results do not have it. Let "
                + "the test write 'per_request'",
            "STD7303 error results/queries.json(6,36): the query 'GetPrice' is of class 'simpel', which has no budget. Write one of simple, or add the "
                + "class to ops/budgets.yml",
        ],
        Waived = [("STD7202", "ops/budgets.yml"), ("STD7204", "results/load.json"), ("STD7301", "ops/budgets.yml")],
        Severities = new Dictionary<string, string> { ["STD7203"] = "warning", ["STD7205"] = "suggestion", ["STD7206"] = "none", ["STD7303"] = "warning" },
    };

    private static MeasuredRun BrokenLoad => new("load that cannot be read", "-t:StandardsLoadGate", "-p:StandardsLoadResults=results/*.json")
    {
        Policy = "version: 1\nservice: { name: orders }\n",
        Files =
        [
            ("ops/load.baseline.json", "{ \"version\": 2 }\n"),
            ("results/cut.json", "{ \"version\": 1, \"endpoints\": {\n"),
            ("results/k6.json", "{ \"metrics\": { \"http_req_duration\": { \"p(95)\": -1 } } }\n"),
            ("results/other.json", "{ \"version\": 1, \"service\": \"billing\", \"startup_ms\": 1 }\n"),
        ],
        Findings =
        [
            "STD7200 error results/cut.json(2,1): the file is not whole JSON: ",
            "STD7200 error results/k6.json(1,48): 'p(95)' of 'http_req_duration' is -1, which nothing can take. Export the summary of k6 again",
            "STD7200 error results/other.json(1,28): the results are of the service 'billing', and this repository is 'orders'. Name "
                + "the results of this service",
            "STD7208 error ops/load.baseline.json(1,14): 'version' is '2', not one of 1. ",
        ],
        Waived = [("STD7200", "results/cut.json"), ("STD7208", "ops/load.baseline.json")],
        Severities = new Dictionary<string, string> { ["STD7200"] = "warning" },
    };

    /// <summary>All of them. One build each, and one with waivers and severities of the policy.</summary>
    public static IReadOnlyList<MeasuredRun> All { get; } = [Tests, Names, Branches, Coverage, Mutation, Benchmarks, Load, BrokenLoad];

    private static string Stryker(params string[] statuses) => $$$"""
        {"files":{"src/Orders.Core/Pay.cs":{"language":"cs","source":{{{System.Text.Json.JsonSerializer.Serialize(Pay)}}},"mutants":[
        {{{string.Join(",\n", statuses.Select(Mutant))}}}
        ]}},"projectRoot":"","schemaVersion":"2"}

        """;

    private static string Mutant(string status, int index) => $$"""
        {"id":"{{index}}","mutatorName":"Arithmetic mutation","replacement":"value / {{index + 2}}","location":{"start":{"line":7,"column":43},"end":{"line":7,"column":52} },"status":"{{status}}"}
        """;
}
