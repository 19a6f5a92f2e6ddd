using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>STD8816: the address of a caller is that of the caller and not that of a proxy. Clause: <c>per-client-rate-limit</c>.</summary>
internal static class ProxyJudge
{
    private const string Options = "Microsoft.AspNetCore.Builder.ForwardedHeadersOptions";

    public static IEnumerable<Finding> Check(WiredService service)
    {
        var closure = service.Closure;
        var read = service.First(closure.Calls("get_RemoteIpAddress"));
        if (read is null
            || service.Defaults.Give("Proxies")
            || closure.Has("UseForwardedHeaders")
            || closure.All.Any(call => call.Member.Generics.Contains(Options))
            || closure.Says("X-Forwarded-For")
            || closure.Says("ASPNETCORE_FORWARDEDHEADERS_ENABLED")
            || service.Settings.Of("ForwardedHeaders_Enabled").Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        yield return service.At(
            read,
            RuleCatalog.ServiceProxies,
            $"'{service.Project.Name}' reads the address of its caller and trusts no proxy{service.Defaults.Excuse("Proxies")}: behind one all callers have "
                + "the same address",
            "Call app.UseForwardedHeaders() first, with the networks of your proxies, or name them in ServiceDefaults:Proxies:Networks");
    }
}
