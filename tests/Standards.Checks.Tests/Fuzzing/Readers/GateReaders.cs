using System.Text;
using Standards.Checks.Engine.CompilerLogs;
using Standards.Checks.Gates.Budgets.Sizes;
using Standards.Checks.Tests.Budgets;
using Standards.Checks.Tests.Budgets.Benchmarks;
using Standards.Checks.Tests.Budgets.Sizes;
using Standards.Checks.Tests.Coverage;
using Standards.Checks.Tests.Mutation;
using Standards.Checks.Tests.TestRuns;

namespace Standards.Checks.Tests.Fuzzing.Readers;

/// <summary>Reports of tests and compilers, and what measuring tools write.</summary>
internal static class GateReaders
{
    private const string Source = "src/A.cs";
    private const string TestProject = "tests/A.Tests/A.Tests.csproj";
    private const string Loads = "endpoints:\n  critical: { p95: 200 ms, error_rate: 1 % }\nstartup: { ready: 10 s }\nqueries:\n  simple: { p95: 50 ms }\n";

    private const string Load = """
        {
          "version": 1,
          "service": "orders",
          "endpoints": { "critical": { "p50_ms": 20, "p95_ms": 150, "p99_ms": 300, "error_rate": 0.0005, "throughput": 120 } },
          "startup_ms": 4200,
          "memory_bytes": 300000000,
          "queries": [ { "name": "GetOrder", "class": "simple", "p95_ms": 12.5, "per_request": 1 } ]
        }

        """;

    private const string K6Export = """
        { "root_group": { "name": "", "checks": {} }, "metrics": {
          "http_req_duration{class:critical}": { "avg": 95, "med": 81, "p(90)": 110, "p(95)": 120.5, "thresholds": { "p(95)<200": false } },
          "http_req_failed{class:critical}": { "value": 0.004, "passes": 4, "fails": 996 }, "http_reqs": { "count": 1000, "rate": 43.7 } } }
        """;

    private const string K6Handled = """
        { "state": { "testRunDurationMs": 30000 }, "metrics": {
          "http_req_duration{class:critical}": { "type": "trend", "contains": "time", "values": { "med": 81, "p(95)": 120.5 } },
          "http_req_failed{class:critical}": { "type": "rate", "contains": "default", "values": { "rate": 0.004, "passes": 4, "fails": 996 } } } }
        """;

    private const string K6Machine = """
        { "config": { "duration": 30.5, "execution": "local" }, "version": "1.0.0", "results": { "metrics": [
          { "name": "http_req_duration{class:critical}", "type": "trend", "contains": "time", "values": { "avg": 95, "med": 81, "p(95)": 120.5 } },
          { "name": "http_req_failed{class:critical}", "type": "rate", "contains": "default", "values": { "matches": 4, "rate": 0.004, "total": 1000 } } ] } }
        """;

    private const string Sarif = """
        { "$schema": "http://json.schemastore.org/sarif-2.1.0", "version": "2.1.0", "runs": [ { "results": [
          { "ruleId": "CA1822", "ruleIndex": 0, "level": "warning", "message": { "text": "Member 'P' can be static." },
            "suppressions": [ { "kind": "inSource", "properties": { "suppressionType": "SuppressMessageAttribute" } } ],
            "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "src/C.cs" }, "region": { "startLine": 6, "startColumn": 17 } } } ] } ],
          "tool": { "driver": { "name": "csc", "rules": [ { "id": "CA1822", "shortDescription": { "text": "Mark members as static." },
            "helpUri": "https://example.org/ca1822", "properties": { "executionTimeInSeconds": "0.014" } } ] } } } ] }
        """;

    private const string Sizes = """
        { "version": 1, "commit": "0123456789", "reasons": [ "new font" ], "sizes": [
          { "project": "src/Orders.Core/Orders.Core.csproj", "kind": "publish", "variant": "net10.0 linux-x64", "bytes": 3, "packages": [ "Serilog 4.0.0" ],
            "parts": { "a.txt": 1, "b.dll": 2 } } ] }
        """;

    public static IEnumerable<(string Name, Func<ReaderCase> Make)> All =>
    [
        ("coverage report", Coverage),
        ("test results", TestResults),
        ("mutation report", Mutation),
        ("benchmark results", () => Json(BenchmarkJson.Run(BenchmarkJson.Of("B.A", 1000)), Benchmarks)),
        ("benchmark baseline", () => Json(BenchmarkJson.Baseline(BenchmarkJson.Entry("B.A")), BenchmarkBaseline)),
        ("load results", () => Json(Load, LoadResults)),
        ("load baseline", () => Json(Load, LoadBaseline)),
        ("k6 summary export", () => Json(K6Export, LoadResults)),
        ("k6 handled summary", () => Json(K6Handled, LoadResults)),
        ("k6 machine-readable summary", () => Json(K6Machine, LoadResults)),
        ("size baseline", () => Json(Sizes, SizeBaselineOf)),
        ("compiler log", () => Json(Sarif, CompilerLog) with { IsWhole = OwnParser.TakesJson }),
    ];

    private static ReaderCase Json(string sample, Func<byte[], IEnumerable<string>> read) =>
        new(Encoding.UTF8.GetBytes(sample), read) { Form = ReaderForm.Json, IsWhole = OwnParser.TakesLenientJson };

    private static ReaderCase Coverage()
    {
        var lines = CoverageScratch.ClassOf(Source, CoverageScratch.Lines(9, 10) + ",11 1 3/4", "Orders.Api.Api");
        var sample = $"""
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
            <coverage line-rate="0.9" branch-rate="0.75" version="1.9"><sources><source>/work/</source></sources>
            <packages><package name="Orders.Api"><classes>{lines}</classes></package></packages></coverage>
            """;
        return new(Encoding.UTF8.GetBytes(sample), bytes =>
        {
            using var scratch = new CoverageScratch().With(Source).Report(bytes);
            return [.. Answers.Of(scratch.Run().Findings)];
        })
        {
            Form = ReaderForm.Xml,
            IsWhole = OwnParser.TakesXml,
        };
    }

    private static ReaderCase TestResults() => new(Encoding.UTF8.GetBytes(Trx.Of("A", "B", "C NotExecuted 0 The sandbox is down")), bytes =>
    {
        using var scratch = new TestRunScratch().With(TestProject, "<Project />").Text(bytes, "a.trx", TestProject);
        return [.. Answers.Of(scratch.Run().Findings)];
    })
    {
        Form = ReaderForm.Xml,
        IsWhole = OwnParser.TakesXml,
    };

    private static ReaderCase Mutation()
    {
        const string Code = "class Pay { int M() => 1; }\n";
        return new(Encoding.UTF8.GetBytes(MutationScratch.Of(Source, Code, "Killed 1, Killed 2 Boolean, Timeout 3, CompileError 4")), bytes =>
        {
            using var scratch = new MutationScratch().With(Source, Code).Text(bytes);
            return [.. Answers.Of(scratch.Run().Findings)];
        })
        {
            Form = ReaderForm.Json,
            IsWhole = OwnParser.TakesJson,
        };
    }

    private static IEnumerable<string> Benchmarks(byte[] bytes)
    {
        using var scratch = new BudgetScratch().Result(bytes)
            .With("ops/benchmarks.baseline.json", BenchmarkJson.Baseline(BenchmarkJson.Entry("B.A")));
        return [.. Answers.Of(scratch.Benchmarks().Findings)];
    }

    private static IEnumerable<string> BenchmarkBaseline(byte[] bytes)
    {
        using var scratch = new BudgetScratch().Result(BenchmarkJson.Run(BenchmarkJson.Of("B.A", 1000))).With("ops/benchmarks.baseline.json", bytes);
        return [.. Answers.Of(scratch.Benchmarks().Findings)];
    }

    private static IEnumerable<string> LoadResults(byte[] bytes)
    {
        using var scratch = new BudgetScratch().Budgets(Loads).Result(bytes);
        return [.. Answers.Of(scratch.Load().Findings)];
    }

    private static IEnumerable<string> LoadBaseline(byte[] bytes)
    {
        using var scratch = new BudgetScratch().Budgets(Loads).Result(Load).With("ops/load.baseline.json", bytes);
        return [.. Answers.Of(scratch.Load().Findings)];
    }

    private static IEnumerable<string> SizeBaselineOf(byte[] bytes)
    {
        using var scratch = new SizeScratch().With(SizeBaseline.FilePath, bytes);
        return [.. Answers.Of(SizeBaseline.Read(SizeBaseline.FilePath, scratch.PathOf(SizeBaseline.FilePath)).Problem)];
    }

    private static IEnumerable<string> CompilerLog(byte[] bytes)
    {
        using var repository = new TestRepository().With("obj/log.sarif", bytes);
        var log = CompilerLogReader.Read(Path.Combine(repository.Root, "obj/log.sarif"), repository.Root);
        return log.Remark is { } remark ? [remark] : [];
    }
}
