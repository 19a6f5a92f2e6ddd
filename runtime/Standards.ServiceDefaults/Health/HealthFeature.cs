using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Standards.ServiceDefaults.Configuration;

namespace Standards.ServiceDefaults.Health;

/// <summary>Probes for whoever runs the service, in every environment.</summary>
internal static class HealthFeature
{
    private const string PathRule = "a path that starts with '/', without parameters, spaces or a query";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Add(IHostApplicationBuilder builder, HealthOptions options)
    {
        new OptionChecks("ServiceDefaults:Health", typeof(HealthOptions))
            .Require(IsPath(options.LivePath), "LivePath", options.LivePath, PathRule)
            .Require(IsPath(options.ReadyPath), "ReadyPath", options.ReadyPath, PathRule)
            .Require(IsPath(options.StartupPath), "StartupPath", options.StartupPath, PathRule)
            .Range("CacheFor", options.CacheFor, TimeSpan.Zero, TimeSpan.FromMinutes(1))
            .Range("CheckTimeout", options.CheckTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1))
            .Require(options.LivePath != options.ReadyPath, "ReadyPath", options.ReadyPath, "another path than LivePath: live checks no dependency")
            .Require(
                options.StartupPath != options.LivePath && options.StartupPath != options.ReadyPath, "StartupPath", options.StartupPath, "a path of its own")
            .Throw();

        var services = builder.Services;
        services.AddHealthChecks();
        services.AddOptions<HealthCheckServiceOptions>().PostConfigure<TimeProvider>((checks, clock) => Bound(checks, options.CheckTimeout, clock));
        services.AddSingleton(options);
        services.AddSingleton<StartupGate>();
        services.AddSingleton<HealthProbes>();
        services.AddHostedService<StartupRunner>();
    }

    public static void Use(WebApplication app, HealthOptions options)
    {
        var probes = app.Services.GetRequiredService<HealthProbes>();
        Map(app, options.LivePath, () => Task.FromResult(probes.Live()));
        Map(app, options.ReadyPath, probes.ReadyAsync);
        Map(app, options.StartupPath, () => Task.FromResult(probes.Startup()));
    }

    private static bool IsPath(string path) => path is ['/', _, ..] && !path.AsSpan().ContainsAny("?#{}*\\ \r\n");

    private static void Bound(HealthCheckServiceOptions checks, TimeSpan timeout, TimeProvider clock)
    {
        foreach (var registration in checks.Registrations)
        {
            var create = registration.Factory;
            var time = registration.Timeout > TimeSpan.Zero ? registration.Timeout : timeout;
            registration.Factory = provider => new BoundedCheck(create(provider), time, clock);
        }
    }

    // Without credentials (clause health.health-endpoints-anonymous), and never refused because somebody asks often.
    private static void Map(IEndpointRouteBuilder routes, string path, Func<Task<HealthAnswer>> probe) =>
        routes.MapMethods(path, Methods, (RequestDelegate)(context => AnswerAsync(context, probe)))
            .AllowAnonymous()
            .DisableRateLimiting()
            .ExcludeFromDescription()
            .WithDisplayName($"Health {path}");

    private static async Task AnswerAsync(HttpContext context, Func<Task<HealthAnswer>> probe)
    {
        var answer = await probe();
        var response = context.Response;
        response.StatusCode = answer.Status == HealthAnswer.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        response.ContentType = "application/json";
        response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await JsonSerializer.SerializeAsync(response.Body, answer, HealthJsonContext.Default.HealthAnswer, context.RequestAborted);
        }
    }
}
