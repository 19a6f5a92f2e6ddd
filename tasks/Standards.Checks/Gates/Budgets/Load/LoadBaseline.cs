using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Budgets.Load;

/// <summary>The results that a load test is compared with: a file in the repository of the form of load-results.schema.json.</summary>
internal static class LoadBaseline
{
    /// <summary>Its path unless <c>ops/budgets.yml</c> says another.</summary>
    public const string DefaultPath = "ops/load.baseline.json";

    /// <summary>The command that writes it.</summary>
    public const string Command = "dotnet build -t:StandardsLoadBaseline -p:StandardsLoadResults=\"results/*.json\"";

    /// <summary>The path below the root of the repository.</summary>
    public static string PathOf(BudgetFile budgets) => budgets.Root["load"]["baseline"].Text ?? DefaultPath;

    /// <summary>The baseline; empty when there is none.</summary>
    public static (LoadResults Results, IReadOnlyList<Finding> Findings) Read(RepositorySnapshot snapshot, string path)
    {
        if (snapshot.Find(path) is not { } source)
        {
            return (new(), []);
        }

        var reader = new LoadReader(RuleCatalog.LoadBaselineReadable, $"Take the last good version from git, or write it anew with '{Command}'");
        reader.Add(path, source.FullPath, "");
        return (reader.Results, reader.Findings);
    }

    /// <summary>The content of the file; the same for the same results.</summary>
    public static byte[] Write(LoadResults results, string service, string commit, IReadOnlyList<string> reasons)
    {
        var parts = new List<string> { "  \"version\": 1" };
        AddText(parts, "service", service);
        AddText(parts, "commit", commit);
        if (reasons.Count > 0)
        {
            parts.Add($"  \"reasons\": [\n{string.Join(",\n", reasons.Select(r => $"    {Json(r)}"))}\n  ]");
        }

        if (results.Classes.Count > 0)
        {
            var classes = results.Classes.Values
                .Where(c => c is not { P50: null, P95: null, P99: null, ErrorRate: null, Throughput: null })
                .Select(Endpoint);
            parts.Add($"  \"endpoints\": {{\n{string.Join(",\n", classes)}\n  }}");
        }

        AddNumber(parts, "startup_ms", Milliseconds(results.Startup));
        AddNumber(parts, "memory_bytes", results.Memory);
        if (results.Queries.Count > 0)
        {
            parts.Add($"  \"queries\": [\n{string.Join(",\n", results.Queries.Values.Select(Query))}\n  ]");
        }

        return Encoding.UTF8.GetBytes($"{{\n{string.Join(",\n", parts)}\n}}\n");
    }

    private static void AddText(List<string> parts, string key, string value)
    {
        if (value.Length > 0)
        {
            parts.Add($"  \"{key}\": {Json(value)}");
        }
    }

    private static void AddNumber(List<string> parts, string key, decimal? value)
    {
        if (value is { } number)
        {
            parts.Add($"  \"{key}\": {Number(number)}");
        }
    }

    private static string Endpoint(LoadClass load)
    {
        var fields = Fields(
            ("p50_ms", Milliseconds(load.P50)),
            ("p95_ms", Milliseconds(load.P95)),
            ("p99_ms", Milliseconds(load.P99)),
            ("error_rate", load.ErrorRate),
            ("throughput", load.Throughput));
        return $"    {Json(load.Name)}: {{ {fields} }}";
    }

    private static string Query(LoadQuery load)
    {
        var fields = Fields(("p95_ms", Milliseconds(load.P95)), ("per_request", load.PerRequest));
        return $"    {{ \"name\": {Json(load.Name)}, \"class\": {Json(load.Class)}{(fields.Length > 0 ? ", " : "")}{fields} }}";
    }

    private static string Fields(params (string Key, decimal? Value)[] fields) =>
        string.Join(", ", fields.Where(f => f.Value is not null).Select(f => $"\"{f.Key}\": {Number(f.Value!.Value)}"));

    private static decimal? Milliseconds(decimal? nanoseconds) => nanoseconds / BudgetUnits.Millisecond;

    private static string Number(decimal value) => Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture);

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
