using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Rules.Wiring.Reading;

namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>
/// STD8801: a platform can ask whether the process runs and whether it is ready, apart. Clauses: <c>health-liveness</c>, <c>health-readiness</c>,
/// <c>liveness-and-readiness</c>.
/// </summary>
internal static class ProbeJudge
{
    private const string Fix =
        "Call app.MapServiceDefaults(), or map app.MapHealthChecks(\"/health/live\", new() { Predicate = _ => false }) and "
            + "app.MapHealthChecks(\"/health/ready\")";

    private static readonly string[] Maps = ["MapHealthChecks", "UseHealthChecks", "MapGet", "MapMethods", "Map"];

    // What answers a platform without a web server.
    private static readonly string[] Listeners = ["System.Net.Sockets.TcpListener", "System.Net.HttpListener", "Prometheus.KestrelMetricServer"];

    public static IEnumerable<Finding> Check(WiredService service)
    {
        var excuse = service.Defaults.Excuse("Health");
        if (service.Defaults.Give("Health") || IsOtherwise(service))
        {
            yield break;
        }

        if (service.Kind == HostKind.Worker)
        {
            yield return service.AtBuilder(
                RuleCatalog.ServiceProbes,
                $"'{service.Project.Name}' maps no probe{excuse}: a platform cannot tell a worker that hangs from one that works",
                "Build it as a web application whose only endpoints are the probes of MapServiceDefaults(), or publish health with an IHealthCheckPublisher");
            yield break;
        }

        var probes = service.Closure.Calls(Maps).Where(IsProbe).ToList();
        var routes = probes.Select(probe => probe.Text ?? "").ToList();
        var known = routes.Where(route => route.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var unknown = routes.Count(route => route.Length == 0);
        if (known.Count + unknown == 0)
        {
            yield return service.AtBuild(RuleCatalog.ServiceProbes, $"'{service.Project.Name}' maps no probe{excuse}", Fix);
        }
        else if (known.Count + unknown == 1)
        {
            var name = known.Count == 1 ? $" '{known[0]}'" : "";
            yield return service.At(
                service.First(probes),
                RuleCatalog.ServiceProbes,
                $"'{service.Project.Name}' maps one probe{name}: liveness and readiness are two questions, and the answer to the second "
                    + "must not restart the process",
                Fix);
        }
    }

    private static bool IsProbe(WiringCall call) =>
        call.Name is "MapHealthChecks" or "UseHealthChecks" || (call.Text is { } route && ProbeRoutes.IsProbe(route));

    private static bool IsOtherwise(WiredService service) =>
        service.Closure.HasType("Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheckPublisher")
        || service.Closure.All.Any(call => Array.Exists(Listeners, call.Member.IsIn) && call.Name == ".ctor");
}
