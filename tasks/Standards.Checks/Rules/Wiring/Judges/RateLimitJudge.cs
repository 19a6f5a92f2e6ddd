using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Rules.Wiring.Reading;

namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>
/// STD8802: a caller cannot take what others need, and is told so by 429. Clauses: <c>rate-limiting</c>, <c>per-client-rate-limit</c>,
/// <c>threat-model-baseline-mitigations</c>.
/// </summary>
internal static class RateLimitJudge
{
    private const string Partition =
        "Write options.AddPolicy(\"caller\", http => RateLimitPartition.GetTokenBucketLimiter(key of the caller, …)), or call app.MapServiceDefaults()";

    // Libraries that limit each caller and answer 429 by themselves.
    private static readonly string[] Libraries =
        ["UseIpRateLimiting", "UseClientRateLimiting", "UseOcelot", "AddRedisRateLimiting", "UseThrottling", "UseRateLimiting"];

    private static readonly string[] Limiters = ["AddFixedWindowLimiter", "AddSlidingWindowLimiter", "AddTokenBucketLimiter", "AddConcurrencyLimiter"];

    public static IEnumerable<Finding> Check(WiredService service)
    {
        var closure = service.Closure;
        var isByPackage = service.Defaults.Give("Limits") && service.Defaults.Give("RateLimit");
        return !service.Endpoints.Any || isByPackage || closure.Has(Libraries) ? []
            : closure.Has("UseRateLimiter") ? Judge(service)
            : [Missing(service)];
    }

    private static Finding Missing(WiredService service)
    {
        var added = service.First(service.Closure.Calls("AddRateLimiter"));
        var excuse = service.Defaults.Excuse("Limits") is { Length: > 0 } limits ? limits : service.Defaults.Excuse("RateLimit");
        return added is not null
            ? service.At(
                added,
                RuleCatalog.ServiceRateLimit,
                $"'{service.Project.Name}' calls AddRateLimiter, and not UseRateLimiter: nothing limits its callers",
                "Call app.UseRateLimiter() behind UseAuthentication")
            : service.AtBuild(
                RuleCatalog.ServiceRateLimit,
                $"'{service.Project.Name}' limits no caller{excuse}",
                "Call app.MapServiceDefaults(), or AddRateLimiter with a partition for each caller and app.UseRateLimiter()");
    }

    private static IEnumerable<Finding> Judge(WiredService service)
    {
        var closure = service.Closure;
        if (closure.Has(Limiters)
            && !closure.Has("set_GlobalLimiter", "RequireRateLimiting")
            && !closure.HasAttribute("Microsoft.AspNetCore.RateLimiting.EnableRateLimitingAttribute"))
        {
            yield return service.At(
                service.First(closure.Calls(Limiters)),
                RuleCatalog.ServiceRateLimit,
                $"'{service.Project.Name}' has a policy of rate limits that no endpoint asks for",
                "Call RequireRateLimiting(\"…\") on the endpoints or their group, or set options.GlobalLimiter");
        }
        else if (!IsPartitioned(closure) && First(service) is { } limiter)
        {
            yield return service.At(
                limiter,
                RuleCatalog.ServiceRateLimit,
                $"'{service.Project.Name}' counts the requests of all callers together: one of them can use up what all may send",
                Partition);
        }

        if (!closure.Has("set_RejectionStatusCode", "set_OnRejected") && closure.Has("AddRateLimiter"))
        {
            yield return service.At(
                service.First(closure.Calls("AddRateLimiter")),
                RuleCatalog.ServiceRateLimit,
                $"'{service.Project.Name}' refuses a caller above the limit with 503, as if it were down",
                "Write options.RejectionStatusCode = StatusCodes.Status429TooManyRequests");
        }
    }

    private static WiringCall? First(WiredService service) => service.First(
    [
        .. service.Closure.Calls(Limiters),
        .. service.Closure.All.Where(call => call.Member.Type == "System.Threading.RateLimiting.RateLimitPartition"),
    ]);

    // A key that is constant is that of all callers.
    private static bool IsPartitioned(WiringClosure closure) =>
        closure.All.Any(call => call.Member.Type == "System.Threading.RateLimiting.RateLimitPartition" && call.Arguments is not [string, ..])
        || closure.Calls("AddPolicy").Any(call => call.Member.Type == "Microsoft.AspNetCore.RateLimiting.RateLimiterOptions" && call.Member.Generics.Count > 1);
}
