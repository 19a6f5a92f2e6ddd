using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Standards.ServiceDefaults.Configuration;
using IPNetwork = System.Net.IPNetwork;

namespace Standards.ServiceDefaults.Proxies;

/// <summary>Whose word counts for the address of a caller. Everything that tells callers apart by it relies on this: limits, logs, keys of writes.</summary>
internal static partial class ProxiesFeature
{
    // ASPNETCORE_FORWARDEDHEADERS_ENABLED: the host adds the middleware, and empties both lists of known proxies, which trusts everybody.
    private const string HostSwitch = "ForwardedHeaders_Enabled";

    public static void Add(IHostApplicationBuilder builder, ProxiesOptions options)
    {
        new OptionChecks("ServiceDefaults:Proxies", typeof(ProxiesOptions))
            .Require(
                options.Networks.All(network => Parse(network) is not null),
                "Networks",
                string.Join(", ", options.Networks),
                "networks such as 10.0.0.0/8, or addresses")
            .Range("Hops", options.Hops, 1, 16)
            .Throw();
        // After the host and the application had their say.
        builder.Services.PostConfigure<ForwardedHeadersOptions>(forwarded => Apply(forwarded, options));
    }

    public static void Use(WebApplication app, ProxiesOptions options)
    {
        var byHost = string.Equals(app.Configuration[HostSwitch], "true", StringComparison.OrdinalIgnoreCase);
        if (options.Networks.Count == 0)
        {
            if (byHost)
            {
                NobodyIsTrusted(app.Logger);
            }
        }
        else if (!byHost)
        {
            // Once only: a second time would take the next address of the header, which the caller wrote.
            app.UseForwardedHeaders();
        }
    }

    private static void Apply(ForwardedHeadersOptions forwarded, ProxiesOptions options)
    {
        if (options.Networks.Count > 0)
        {
            forwarded.ForwardedHeaders |= ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = options.Hops;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in options.Networks)
            {
                forwarded.KnownIPNetworks.Add(Parse(network)!.Value);
            }
        }
        else if (forwarded.KnownProxies.Count == 0 && forwarded.KnownIPNetworks.Count == 0)
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.None;
        }
    }

    private static IPNetwork? Parse(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            return network;
        }
        return IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }

    [LoggerMessage(
        EventId = 1,
        EventName = "NoTrustedProxies",
        Level = LogLevel.Warning,
        Message = "ASPNETCORE_FORWARDEDHEADERS_ENABLED is set and ServiceDefaults:Proxies:Networks names nobody: X-Forwarded-For is not read, "
            + "and callers behind a proxy have its address")]
    private static partial void NobodyIsTrusted(ILogger logger);
}
