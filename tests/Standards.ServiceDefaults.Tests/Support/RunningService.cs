using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Standards.ServiceDefaults.Tests.Support;

/// <summary>A service on a port of its own, with the defaults and nothing else.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private RunningService(WebApplication app, LogCapture log)
    {
        App = app;
        Log = log;
        Client = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public WebApplication App { get; }

    public LogCapture Log { get; }

    public HttpClient Client { get; }

    public static WebApplicationBuilder Builder(LogCapture log, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)));
        builder.Configuration["ServiceDefaults:Telemetry:ServiceName"] ??= "orders";
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Configuration["ServiceDefaults:Shutdown:DrainDelay"] ??= "00:00:00";
        builder.Services.AddSingleton(log.Output);
        return builder;
    }

    public static async Task<RunningService> StartAsync(
        Action<WebApplication> map, Action<ServiceDefaultsOptions>? configure = null, params (string Key, string Value)[] settings)
    {
        var log = new LogCapture();
        var builder = Builder(log, settings);
        builder.AddServiceDefaults(configure);
        var app = builder.Build();
        app.MapServiceDefaults();
        map(app);
        await app.StartAsync();
        return new RunningService(app, log);
    }

    /// <summary>
    /// Ends the service, so that all lines, spans and metrics are written. A client has its answer before the server has recorded the request: stopping waits
    /// for that, and disposing alone does not.
    /// </summary>
    public async Task<LogCapture> StopAsync()
    {
        Client.Dispose();
        await App.StopAsync();
        await DisposeAsync();
        return Log;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }
}
