using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>STD8814: what a service calls its defaults makes its HTTP clients resilient. Clauses: <c>downstream-timeouts-circuit-breakers</c>,
/// <c>circuit-breaker-external-calls</c>.</summary>
internal static class ClientDefaultsJudge
{
    private static readonly string[] Clients = ["AddHttpClient", "AddGrpcClient", "AddRefitClient"];

    private static readonly string[] Handlers =
    [
        "AddStandardResilienceHandler", "AddStandardHedgingHandler", "AddResilienceHandler", "AddPolicyHandler", "AddPolicyHandlerFromRegistry",
        "AddTransientHttpErrorPolicy",
    ];

    public static IEnumerable<Finding> Check(WiredService service)
    {
        var closure = service.Closure;
        var clients = closure.Calls(Clients).ToList();

        // A client without such a call in sight is for STD1401, which trusts these two names.
        var isTrusted = closure.Has("ConfigureHttpClientDefaults") || closure.HasOwn("AddServiceDefaults") || service.Defaults.AreAdded;
        if (clients.Count == 0 || !isTrusted || service.Defaults.Give("Resilience") || closure.Has(Handlers))
        {
            yield break;
        }

        yield return service.At(
            service.First(closure.Calls("ConfigureHttpClientDefaults")) ?? service.First(clients),
            RuleCatalog.ClientDefaults,
            $"the defaults of '{service.Project.Name}' give its {(clients.Count == 1 ? "HTTP client" : $"{clients.Count} HTTP clients")} no time limit, "
                + $"retry or circuit breaker{service.Defaults.Excuse("Resilience")}",
            "Write ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods()))");
    }
}
