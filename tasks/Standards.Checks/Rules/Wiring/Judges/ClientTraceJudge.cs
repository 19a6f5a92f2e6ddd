using System.IO.Enumeration;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>
/// STD8809: calls to databases, queues, caches and other services are seen in a trace. Clauses: <c>trace-instrumentation-scope</c>, <c>rpc-traced</c>,
/// <c>opentelemetry-tracing</c>.
/// </summary>
internal static class ClientTraceJudge
{
    // Traced by what accesses them through it.
    private const string EntityFramework = "AddEntityFrameworkCoreInstrumentation";

    public static IEnumerable<Finding> Check(WiredService service)
    {
        var telemetry = new Telemetry(service);
        if (!telemetry.HasTraces || telemetry.IsDistribution || !telemetry.IsKnown("AddSource"))
        {
            yield break;
        }

        var sources = telemetry.Names("AddSource", "Sources");
        if (service.Endpoints.Any
            && !telemetry.HasBoth
            && !telemetry.Calls("OpenTelemetry.Trace.", "AddAspNetCoreInstrumentation")
            && !sources.Exists(source => FileSystemName.MatchesSimpleExpression(source, "Microsoft.AspNetCore")))
        {
            yield return service.AtBuilder(
                RuleCatalog.ClientTraces,
                $"requests of '{service.Project.Name}' are in no trace: nothing instruments ASP.NET Core",
                "Call AddAspNetCoreInstrumentation() where traces are configured");
        }

        foreach (var kind in ClientKind.All.Where(kind => IsUsed(service, kind) && !IsTraced(service, kind, sources)))
        {
            yield return service.AtBuilder(
                RuleCatalog.ClientTraces,
                $"calls of '{service.Project.Name}' to {kind.Noun} are in no trace: nothing instruments {kind.Assemblies[0]}",
                Fix(service, kind));
        }
    }

    private static bool IsUsed(WiredService service, ClientKind kind) => Array.Exists(kind.Assemblies, service.Closure.CallsInto);

    private static bool IsTraced(WiredService service, ClientKind kind, List<string> sources) =>
        service.Closure.Has(kind.Calls)
        || (kind.Source.Length > 0 && sources.Exists(source => FileSystemName.MatchesSimpleExpression(source, kind.Source)))
        || (kind.Noun is "HTTP servers" or "gRPC servers" && service.Defaults.Give("Telemetry"))
        || (kind.Noun is "PostgreSQL" or "SQL Server" or "MySQL" && service.Closure.Has(EntityFramework))
        || service.Closure.References.Any(name =>
            name.StartsWith("Aspire.", StringComparison.Ordinal) && Array.Exists(kind.Assemblies, assembly => IsAspire(name, assembly)));

    // Components of Aspire bring the instrumentation of the client that they register.
    private static bool IsAspire(string name, string assembly) => name.Contains(assembly.Split('.')[0], StringComparison.OrdinalIgnoreCase)
        || name.Contains(assembly, StringComparison.OrdinalIgnoreCase);

    private static string Fix(WiredService service, ClientKind kind) => kind.Source.Length == 0 || !service.Defaults.Give("Telemetry")
        ? $"Call {kind.Calls[0]}() where traces are configured"
        : $"Add \"{kind.Source}\" to ServiceDefaults:Telemetry:Sources of appsettings.json";
}
