using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>STD8800: logs are records and no plain text. Clauses: <c>structured-logging</c>, <c>log-context-fields</c>, <c>log-aggregation</c>.</summary>
internal static class LogJudge
{
    // Providers that write records, or send them.
    private static readonly string[] Providers =
    [
        "AddJsonConsole", "AddSerilog", "UseSerilog", "AddNLog", "UseNLog", "AddNLogWeb", "AddLog4Net", "AddZLoggerConsole", "AddZLogger", "WithLogging",
        "UseOtlpExporter", "UseAzureMonitor", "AddAzureWebAppDiagnostics", "AddApplicationInsightsTelemetry", "AddApplicationInsightsTelemetryWorkerService",
        "AddApplicationInsights", "AddAWSProvider", "AddLambdaLogger", "AddGoogle", "AddElasticsearch", "AddGelf", "AddSeq", "AddSystemdConsole",
        "AddConsoleFormatter", "UseSentry", "AddLambdaConsole", "UseGrafana",
    ];

    public static IEnumerable<Finding> Check(WiredService service)
    {
        var closure = service.Closure;
        if (service.Defaults.Give("Logging")
            || closure.Has(Providers)
            || closure.Calls("AddOpenTelemetry").Any(call => call.Member.Type.Contains("Log", StringComparison.Ordinal))
            || service.Settings.Of("Logging:Console:FormatterName").Equals("json", StringComparison.OrdinalIgnoreCase)
            || closure.HasType("Microsoft.Extensions.Logging.ILoggerProvider")
            || closure.HasType("Microsoft.Extensions.Logging.Console.ConsoleFormatter"))
        {
            yield break;
        }

        yield return service.AtBuilder(
            RuleCatalog.ServiceLogs,
            $"'{service.Project.Name}' writes its logs as plain text: nothing asks for JSON lines or sends records{service.Defaults.Excuse("Logging")}",
            "Call builder.AddServiceDefaults(), or builder.Logging.AddJsonConsole()");
    }
}
