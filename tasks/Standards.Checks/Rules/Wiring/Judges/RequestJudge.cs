using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>
/// STD8822: a request has an id that its caller sees. STD8823: the log says how long a request took. Clauses: <c>request-id-header</c>, <c>log-duration</c>.
/// </summary>
internal static class RequestJudge
{
    private static readonly string[] IdHeaders = ["X-Request-ID", "X-Correlation-ID", "Request-Id", "Correlation-Id"];

    private static readonly string[] IdLibraries = ["UseCorrelationId", "AddDefaultCorrelationId", "AddCorrelationId", "UseHeaderPropagation"];

    private static readonly string[] AccessLogs = ["UseSerilogRequestLogging", "UseHttpLogging", "UseW3CLogging", "AddHttpLogging"];

    // The host's own line about a finished request holds its duration, at Information.
    private static readonly string[] Categories =
        ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore", "Microsoft", "Default"];

    public static IEnumerable<Finding> Check(WiredService service)
    {
        if (service.Endpoints.Api.Count == 0 && service.Endpoints.Rpc.Count == 0)
        {
            yield break;
        }

        var closure = service.Closure;
        if (service.Endpoints.Api.Count > 0 && !service.Defaults.Give("Requests") && !closure.Has(IdLibraries) && !Array.Exists(IdHeaders, closure.Says))
        {
            yield return service.AtBuild(
                RuleCatalog.ServiceRequestId,
                $"'{service.Project.Name}' neither reads nor returns X-Request-ID{service.Defaults.Excuse("Requests")}",
                "Call app.MapServiceDefaults(), or add a middleware that reads, makes and returns the header");
        }

        if (!service.Defaults.Give("Logging") && !closure.Has(AccessLogs) && SilencedBy(service) is { } category)
        {
            yield return service.AtBuild(
                RuleCatalog.ServiceAccessLog,
                $"no line in the log of '{service.Project.Name}' says how long a request took: 'Logging:LogLevel:{category}' in "
                    + $"{service.Settings.FileOf("Logging:LogLevel:" + category)} silences the host, and nothing else writes it",
                "Call app.MapServiceDefaults(), UseSerilogRequestLogging() or UseHttpLogging(), or set "
                    + "Microsoft.AspNetCore.Hosting.Diagnostics to Information");
        }
    }

    private static string? SilencedBy(WiredService service)
    {
        var category = Array.Find(Categories, name => service.Settings.Of("Logging:LogLevel:" + name).Length > 0);
        return category is not null
            && service.Settings.Of("Logging:LogLevel:" + category).ToUpperInvariant() is "WARNING" or "ERROR" or "CRITICAL" or "NONE"
                ? category
                : null;
    }
}
