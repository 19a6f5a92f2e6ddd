using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Standards.ServiceDefaults.Configuration;

namespace Standards.ServiceDefaults.Logging;

/// <summary>JSON lines on standard output, secrets redacted; one line an answer where the access log is on.</summary>
internal static class LoggingFeature
{
    // One request, many lines: the framework's own are off unless the configuration names their category. The access log says the same once.
    private static readonly string[] Chatty = ["Microsoft.AspNetCore", "System.Net.Http.HttpClient", "Microsoft.Extensions.Http"];

    public static void Add(IHostApplicationBuilder builder, LoggingOptions options, ServiceIdentity identity)
    {
        if (options.Json)
        {
            AddLines(builder, options, identity);
        }

        foreach (var category in Chatty)
        {
            if (builder.Configuration["Logging:LogLevel:" + category] is null)
            {
                builder.Logging.AddFilter(category, LogLevel.Warning);
            }
        }
    }

    private static void AddLines(IHostApplicationBuilder builder, LoggingOptions options, ServiceIdentity identity)
    {
        builder.Services.TryAddSingleton(LogOutput.StandardOutput);
        builder.Services.TryAddSingleton(identity);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<LineClock>();
        builder.Services.AddSingleton<JsonLineFormatter>();
        builder.Services.AddSingleton<AccessLine>();

        // Each line once: the console provider that the host added is taken out, one that the application adds later stays.
        foreach (var console in builder.Services
            .Where(service => service.ServiceType == typeof(ILoggerProvider) && service.ImplementationType == typeof(ConsoleLoggerProvider))
            .ToArray())
        {
            builder.Services.Remove(console);
        }
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<ILoggerProvider, JsonLineLoggerProvider>());
    }

    /// <summary>What traces and audit records need as well, whether lines are written here or not.</summary>
    public static void AddRedaction(IHostApplicationBuilder builder, LoggingOptions options)
    {
        Check(options);
        builder.Services.TryAddSingleton(_ => new Redactor(options.RedactedKeys, options.RedactEmails));
        builder.Services.TryAddSingleton(_ => Pseudonym.From(options.PseudonymKey));
        builder.Services.TryAddSingleton(new QuietPaths(options.QuietPaths));
    }

    public static void Use(WebApplication app, LoggingOptions options)
    {
        if (!options.AccessLog)
        {
            return;
        }
        var services = app.Services;
        var logger = services.GetRequiredService<ILogger<AccessLog>>();
        var (time, pseudonym, quiet) = (
            services.GetRequiredService<TimeProvider>(), services.GetRequiredService<Pseudonym>(), services.GetRequiredService<QuietPaths>());
        app.Use(next => new AccessLog(next, logger, time, pseudonym, quiet).InvokeAsync);
    }

    private static void Check(LoggingOptions options)
        => new OptionChecks($"{ServiceDefaultsOptions.Section}:Logging", typeof(LoggingOptions))
            .Range(nameof(options.LineBytes), options.LineBytes, 1024, 1024 * 1024)
            .Range(nameof(options.BufferBytes), options.BufferBytes, 64 * 1024, 256 * 1024 * 1024)
            .Require(
                options.BufferBytes >= 2 * options.LineBytes,
                nameof(options.BufferBytes),
                $"{options.BufferBytes}",
                $"at least two lines ({2 * options.LineBytes})")
            .Require(
                options.FlushInterval >= TimeSpan.Zero && options.FlushInterval <= TimeSpan.FromSeconds(1),
                nameof(options.FlushInterval),
                $"{options.FlushInterval}",
                "a time from 0 to 1 second")
            .Require(
                options.QuietPaths.All(path => path.StartsWith('/')),
                nameof(options.QuietPaths),
                string.Join(", ", options.QuietPaths),
                "paths that begin with a slash")
            .Require(Pseudonym.IsKey(options.PseudonymKey), nameof(options.PseudonymKey), Redactor.Mask, "base64 of at least 32 bytes")
            .Throw();
}
