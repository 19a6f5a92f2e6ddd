using Microsoft.AspNetCore.Builder;
using Standards.ServiceDefaults;
using StdService1.Worker.Invoices;

namespace StdService1.Worker;

/// <summary>Puts the worker together: the work, and a port with its probes and nothing else.</summary>
internal static class WorkerApplication
{
    /// <summary>Creates the application.</summary>
    /// <param name="args">The command line; <c>--Inbox:Folder=…</c> sets a value of the configuration.</param>
    /// <param name="configure">Has the last word over the services; for tests.</param>
    public static WebApplication Create(string[] args, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddServiceDefaults(options =>
        {
            // Nobody but the platform calls, for the probes, which are not limited anyway.
            options.Limits.RateLimit.Enabled = false;
            options.Idempotency.Enabled = false;
            options.Deprecation.Enabled = false;
            options.Telemetry.Meters.Add(WorkMetrics.MeterName);
        });
        builder.AddInvoices();
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapServiceDefaults();
        return app;
    }
}
