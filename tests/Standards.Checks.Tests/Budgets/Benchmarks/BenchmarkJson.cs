using System.Globalization;

namespace Standards.Checks.Tests.Budgets.Benchmarks;

/// <summary>Results in the form that the JSON exporters of BenchmarkDotNet 0.14 write; taken from a run of it.</summary>
internal static class BenchmarkJson
{
    public const string Failed =
        """{ "DisplayInfo": "B.Fail: Dry(LaunchCount=1) [N=1]", "Namespace": null, "Type": "B", "Method": "Fail", "FullName": "B.Fail(N: 1)", "Statistics": """
        + """null, "Memory": { "TotalOperations": 0, "BytesAllocatedPerOperation": null } }""";

    public static string Run(params string[] benchmarks) => On("Some CPU", ".NET 10.0.12 (10.0.1226.42308)", benchmarks);

    public static string On(string processor, string runtime, params string[] benchmarks) => $$"""
        {
           "Title":"B-20261121-225821",
           "HostEnvironmentInfo":{ "BenchmarkDotNetVersion":"0.14.0", "ProcessorName":"{{processor}}", "PhysicalCoreCount":2, "LogicalCoreCount":2, "RuntimeVersion":"{{runtime}}", "Architecture":"X64" },
           "Benchmarks":[
        {{string.Join(",\n", benchmarks)}}
           ]
        }
        """;

    /// <summary>A benchmark. A margin below zero is NaN, which is written as an empty text.</summary>
    public static string Of(string name, double mean, double margin = 1, int runs = 15, string bytes = "100", string job = "DefaultJob") => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{ "DisplayInfo": "{{name}}: {{job}}", "FullName": "{{name}}", "Statistics": { "OriginalValues": [{{mean}}], "N": {{runs}}, "Mean": """
            + $$"""{{mean}}, "Skewness": "", "ConfidenceInterval": { "N": {{runs}}, "Level": 12, "Margin": {{(margin < 0 ? "\"\"" : margin)}} """
            + $$"""}, "Percentiles": { "P95": {{mean * 1.5}} } }, "Memory": { "BytesAllocatedPerOperation": {{bytes}} } }""");

    public static string Baseline(params string[] entries) => $$"""
        {
          "version": 1,
          "commit": "0123456789abcdef0123456789abcdef01234567",
          "machine": { "processor": "Some CPU", "cores": 2, "architecture": "X64", "runtime": ".NET 10.0.3" },
          "benchmarks": [
        {{string.Join(",\n", entries.Select(e => "    " + e))}}
          ]
        }
        """;

    public static string Entry(string name, double mean = 1000, string margin = "1", int runs = 15, string allocated = "100") =>
        string.Create(
            CultureInfo.InvariantCulture, $$"""{ "name": "{{name}}", "mean": {{mean}}, "margin": {{margin}}, "runs": {{runs}}, "allocated": {{allocated}} }""");
}
