using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Standards.ServiceDefaults.Configuration;

namespace Standards.ServiceDefaults.Headers;

/// <summary>Headers that keep answers of an API out of caches, out of content sniffing and, over TLS, on TLS.</summary>
internal static class HeadersFeature
{
    public static void Add(IHostApplicationBuilder builder, HeadersOptions options)
    {
        new OptionChecks("ServiceDefaults:Headers", typeof(HeadersOptions))
            .Range("HstsMaxAge", options.HstsMaxAge, TimeSpan.Zero, TimeSpan.FromDays(3650))
            .Require(options.CacheControl.All(c => c is >= ' ' and <= '~'), "CacheControl", options.CacheControl, "printable ASCII")
            .Throw();
        // Which server answers, and of which version, helps only those who look for a hole in it.
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
    }

    public static void Use(WebApplication app, HeadersOptions options) => app.Use(next => new HeadersMiddleware(next, options).InvokeAsync);
}
