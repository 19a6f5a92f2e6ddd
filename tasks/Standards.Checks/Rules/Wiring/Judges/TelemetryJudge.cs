using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.Wiring.Reading;

namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>
/// STD8804: traces and metrics are sent, and something listens to those of the service. STD8819: requests are counted and timed. STD8820: both name the
/// service. Clauses: <c>opentelemetry-tracing</c>, <c>red-metrics</c>, <c>trace-service-identity</c>, <c>metric-required-labels</c>.
/// </summary>
internal static class TelemetryJudge
{
    private const string Fix = "Call builder.AddServiceDefaults(), or AddOpenTelemetry() with WithTracing, WithMetrics and UseOtlpExporter()";

    private static readonly string[] Identity = ["AddService", "ConfigureResource", "SetResourceBuilder"];

    public static IEnumerable<Finding> Check(WiredService service)
    {
        var telemetry = new Telemetry(service);
        return [.. Sent(service, telemetry), .. Unheard(service, telemetry), .. Requests(service, telemetry), .. Named(service, telemetry)];
    }

    private static IEnumerable<Finding> Sent(WiredService service, Telemetry telemetry)
    {
        var missing = (telemetry.HasTraces, telemetry.HasMetrics) switch
        {
            (false, false) => "neither traces nor metrics",
            (false, true) => "no traces",
            (true, false) => "no metrics",
            _ => "",
        };
        if (missing.Length > 0)
        {
            yield return service.AtBuilder(
                RuleCatalog.ServiceTelemetry, $"'{service.Project.Name}' sends {missing}{service.Defaults.Excuse("Telemetry")}", Fix);
        }
    }

    private static IEnumerable<Finding> Unheard(WiredService service, Telemetry telemetry)
    {
        if (telemetry.IsDistribution)
        {
            return [];
        }

        var closure = service.Closure;
        var sources = closure.Calls(".ctor").Where(call => call.Member.Type == "System.Diagnostics.ActivitySource");
        var meters = closure.Calls(".ctor")
            .Where(call => call.Member.Type == "System.Diagnostics.Metrics.Meter")
            .Concat(closure.Calls("Create").Where(call => call.Member.Type.StartsWith("System.Diagnostics.Metrics.", StringComparison.Ordinal)));
        return
        [
            .. telemetry.HasTraces ? Unheard(service, telemetry, sources, "AddSource", "Sources", "activity source") : [],
            .. telemetry.HasMetrics && !closure.All.Any(call => call.Member.IsIn("Prometheus."))
                ? Unheard(service, telemetry, meters, "AddMeter", "Meters", "meter") : [],
        ];
    }

    private static IEnumerable<Finding> Unheard(
        WiredService service, Telemetry telemetry, IEnumerable<WiringCall> made, string method, string list, string noun)
    {
        if (!telemetry.IsKnown(method))
        {
            yield break;
        }

        var patterns = telemetry.Names(method, list);
        var named = made.Where(call => call.Text is not null).GroupBy(call => call.Text!, StringComparer.Ordinal);
        foreach (var group in named.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (!IsService(service, group.Key) && !patterns.Exists(pattern => Matches(pattern, group.Key)))
            {
                yield return service.At(
                    service.First(group),
                    RuleCatalog.ServiceTelemetry,
                    $"nothing listens to the {noun} {ValueText.Quote(group.Key)}: what it records is lost",
                    service.Defaults.Give("Telemetry")
                        ? $"Add the name to ServiceDefaults:Telemetry:{list} of appsettings.json"
                        : $"Call {method}(\"{ValueText.Shorten(group.Key)}\") where telemetry is configured");
            }
        }
    }

    // ServiceDefaults listens to what is called like the service.
    private static bool IsService(WiredService service, string name) =>
        service.Defaults.Give("Telemetry")
        && (name == service.Project.Name || service.Closure.Has("set_ServiceName") || name == service.Settings.Of("ServiceDefaults:Telemetry:ServiceName"));

    private static bool Matches(string pattern, string name) =>
        pattern.Contains('*', StringComparison.Ordinal) || pattern.Contains('?', StringComparison.Ordinal)
            ? System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, name)
            : pattern.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Finding> Requests(WiredService service, Telemetry telemetry)
    {
        var isCounted = telemetry.HasBoth
            || service.Closure.Has("UseHttpMetrics", "UseMetricsAllMiddleware", "UseMetricsRequestTrackingMiddleware")
            || telemetry.Calls("OpenTelemetry.Metrics.", "AddAspNetCoreInstrumentation")
            || !telemetry.IsKnown("AddMeter")
            || telemetry.Names("AddMeter", "Meters").Exists(pattern => Matches(pattern, "Microsoft.AspNetCore.Hosting"));
        if (telemetry.HasMetrics && !isCounted && service.Endpoints.Any)
        {
            yield return service.AtBuilder(
                RuleCatalog.ServiceRequestMetrics,
                $"'{service.Project.Name}' sends metrics, and those of its requests are not among them: rate, errors and duration are not known",
                "Call AddAspNetCoreInstrumentation() in WithMetrics, or AddMeter(\"Microsoft.AspNetCore.Hosting\")");
        }
    }

    private static IEnumerable<Finding> Named(WiredService service, Telemetry telemetry)
    {
        var closure = service.Closure;
        if (telemetry.HasBoth || !(telemetry.HasTraces || telemetry.HasMetrics) || !closure.All.Any(call => call.Member.IsIn("OpenTelemetry.")))
        {
            yield break;
        }

        // The name comes from OTEL_SERVICE_NAME where code gives none; the version and the environment seldom do.
        var missing = new List<string>();
        var added = closure.Calls(Identity).ToList();
        if (added.Count == 0)
        {
            missing.Add("service.version");
        }
        else if (closure.Calls("AddService").ToList() is { Count: > 0 } named && named.TrueForAll(HasNoVersion) && !closure.Says("service.version"))
        {
            missing.Add("service.version");
        }

        if (added.Count > 0 && !closure.Has("AddService") && !closure.Says("service.name"))
        {
            missing.Add("service.name");
        }

        if (!closure.Says("deployment.environment.name") && !closure.Says("deployment.environment") && added.TrueForAll(call => call.Name == "AddService"))
        {
            missing.Add("deployment.environment.name");
        }

        if (missing.Count > 0)
        {
            yield return service.AtBuilder(
                RuleCatalog.TelemetryIdentity,
                $"traces and metrics of '{service.Project.Name}' do not say {string.Join(" and ", missing)}",
                "Write ConfigureResource(resource => resource.AddService(name, serviceVersion: "
                    + "version).AddAttributes([new(\"deployment.environment.name\", environment)]))");
        }
    }

    private static bool HasNoVersion(WiringCall call) => call.Arguments.Count > 3 && call.Arguments[3] is NoValue;
}
