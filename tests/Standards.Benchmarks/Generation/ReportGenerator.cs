using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Standards.Benchmarks.Generation;

/// <summary>Writes reports in the forms of VSTest 18, BenchmarkDotNet 0.14 (full exporter) and Stryker.NET 5; the same in every run.</summary>
internal static class ReportGenerator
{
    private const int RunsOfBenchmark = 100;
    private const int LinesOfFile = 400;

    /// <summary>TRX files; one test in fifty prints a page.</summary>
    public static void Tests(string root, int files, int tests)
    {
        for (var file = 0; file < files; file++)
        {
            var results = new StringBuilder();
            var definitions = new StringBuilder();
            for (var test = 0; test < tests; test++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"Company.Product{file}.Tests.Class{test / 20}Tests.Price_of_{test}_is_a_sum");
                var output = test % 50 == 0
                    ? $"""<Output><StdOut>{string.Concat(Enumerable.Repeat("a line that a test prints\n", 80))}</StdOut></Output>"""
                    : "";
                results.Append(
                    CultureInfo.InvariantCulture,
                    $"    <UnitTestResult executionId=\"e{test}\" testId=\"t{test}\" testName=\"{name}\" computerName=\"agent\" "
                        + $"duration=\"00:00:00.00{test % 90:D2}000\" startTime=\"2026-11-21T23:00:00.0000000+00:00\" "
                        + $"endTime=\"2026-11-21T23:00:00.0000000+00:00\" testType=\"13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b\" outcome=\"Passed\" "
                        + $"testListId=\"8c84fa94-04c1-424b-9868-57a2d4851a1d\" relativeResultsDirectory=\"e{test}\">{output}</UnitTestResult>\n");
                definitions.Append(
                    CultureInfo.InvariantCulture,
                    $"    <UnitTest name=\"{name}\" storage=\"/agent/company.product{file}.tests.dll\" id=\"t{test}\"><Execution id=\"e{test}\" /><TestMethod "
                        + $"codeBase=\"/agent/Company.Product{file}.Tests.dll\" adapterTypeName=\"executor://xunit/VsTestRunner3/netcore/\" "
                        + $"className=\"Company.Product{file}.Tests.Class{test / 20}Tests\" name=\"Price_of_{test}_is_a_sum\" /></UnitTest>\n");
            }

            Write(root, $"r{file:D3}.trx", $"""
                <?xml version="1.0" encoding="utf-8"?>
                <TestRun id="x" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
                  <Times creation="2026-11-21T23:00:00.0000000+00:00" queuing="2026-11-21T23:00:00.0000000+00:00" start="2026-11-21T23:00:00.0000000+00:00" finish="2026-11-21T23:00:09.0000000+00:00" />
                  <Results>
                {results}  </Results>
                  <TestDefinitions>
                {definitions}  </TestDefinitions>
                  <ResultSummary outcome="Completed"><Counters total="{tests}" executed="{tests}" passed="{tests}" /></ResultSummary>
                </TestRun>
                """);
        }
    }

    /// <summary>Files of the full exporter, in which each benchmark has the times of all of its runs.</summary>
    public static void Benchmarks(string root, int files, int benchmarks)
    {
        for (var file = 0; file < files; file++)
        {
            var entries = Enumerable.Range(0, benchmarks).Select(number =>
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"Company.Product{file}.Benchmarks.Prices.Sum(Count: {number})");
                var values = Enumerable.Range(0, RunsOfBenchmark).Select(run => 1000.123456 + ((run * 7) % 13)).ToArray();
                return new
                {
                    DisplayInfo = name + ": DefaultJob",
                    Namespace = $"Company.Product{file}.Benchmarks",
                    Type = "Prices",
                    Method = "Sum",
                    FullName = name,
                    Statistics = new
                    {
                        OriginalValues = values,
                        N = RunsOfBenchmark,
                        Min = 1000.1,
                        Mean = 1006.1,
                        StandardError = 0.4,
                        ConfidenceInterval = new
                        {
                            N = RunsOfBenchmark,
                            Mean = 1006.1,
                            StandardError = 0.4,
                            Level = 12,
                            Margin = 1.3,
                            Lower = 1004.8,
                            Upper = 1007.4,
                        },
                        Percentiles = new { P50 = 1006.0, P95 = 1012.1, P100 = 1012.2 },
                    },
                    Memory = new { Gen0Collections = 1, TotalOperations = 524288, BytesAllocatedPerOperation = 104 },
                    Measurements = values
                        .Select((value, run) => new
                        {
                            IterationMode = "Workload",
                            IterationStage = "Actual",
                            LaunchIndex = 1,
                            IterationIndex = run + 1,
                            Operations = 524288,
                            Nanoseconds = value * 524288,
                        })
                        .ToArray(),
                };
            }).ToArray();
            var host = new
            {
                BenchmarkDotNetCaption = "BenchmarkDotNet",
                BenchmarkDotNetVersion = "0.14.0",
                ProcessorName = "Some CPU",
                PhysicalCoreCount = 2,
                LogicalCoreCount = 2,
                RuntimeVersion = ".NET 10.0.12 (10.0.1226.42308)",
                Architecture = "X64",
            };
            Write(
                root,
                string.Create(CultureInfo.InvariantCulture, $"Prices{file}-report-full.json"),
                JsonSerializer.Serialize(new { Title = "Prices", HostEnvironmentInfo = host, Benchmarks = entries }, Indented));
        }
    }

    /// <summary>One mutation report, with the sources that it speaks of.</summary>
    public static void Mutants(string root, int bytes)
    {
        var files = new Dictionary<string, object>(StringComparer.Ordinal);
        var size = 0;
        for (var file = 0; size < bytes; file++)
        {
            var source = string.Concat(Enumerable.Range(
                1,
                LinesOfFile).Select(line => string.Create(
                    CultureInfo.InvariantCulture, $"        var total{line} = price{line} * count + {file}; // What a line of {line} costs.\n")));
            var mutants = Enumerable.Range(1, LinesOfFile).Select(line => new
            {
                id = string.Create(CultureInfo.InvariantCulture, $"{(file * LinesOfFile) + line}"),
                mutatorName = "Arithmetic mutation",
                replacement = string.Create(CultureInfo.InvariantCulture, $"price{line} / count"),
                location = new { start = new { line, column = 20 }, end = new { line, column = 40 } },
                status = line % 5 == 0 ? "Survived" : "Killed",
                statusReason = "",
                @static = false,
                coveredBy = new[] { "6f9619ff-8b86-d011-b42d-00cf4fc964ff", "7f9619ff-8b86-d011-b42d-00cf4fc964ff" },
                killedBy = Array.Empty<string>(),
            }).ToArray();
            var name = string.Create(CultureInfo.InvariantCulture, $"File{file}.cs");
            WriteAt(Path.Combine(root, "src", name), source);
            files["/agent/work/src/" + name] = new { language = "cs", source, mutants };
            size += source.Length + (LinesOfFile * 620);
        }

        Write(
            root,
            "mutation-report.json",
            JsonSerializer.Serialize(new { schemaVersion = "2", thresholds = new { high = 80, low = 60 }, projectRoot = "/agent/work", files }, Indented));
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static void Write(string root, string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(root, "src"));
        WriteAt(Path.Combine(root, "reports", name), text);
    }

    private static void WriteAt(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
