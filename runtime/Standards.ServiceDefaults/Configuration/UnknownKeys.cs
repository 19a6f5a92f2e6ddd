using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Standards.ServiceDefaults.Configuration;

/// <summary>Warns at start of keys of our own section that mean nothing: a typing error must not pass for a setting.</summary>
internal sealed partial class UnknownKeys(IConfiguration configuration, ILogger<UnknownKeys> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (Find(configuration) is { } message)
        {
            Found(logger, message);
        }
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What the binder says of keys it does not know; null if it knows them all. The options it fills are thrown away.</summary>
    internal static string? Find(IConfiguration configuration)
    {
        try
        {
            configuration.GetSection(ServiceDefaultsOptions.Section).Bind(new ServiceDefaultsOptions(), binder => binder.ErrorOnUnknownConfiguration = true);
            return null;
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    [LoggerMessage(
        EventId = 1,
        EventName = "UnknownConfigurationKeys",
        Level = LogLevel.Warning,
        Message = "The section ServiceDefaults has keys that mean nothing: {Detail}")]
    private static partial void Found(ILogger logger, string detail);
}
