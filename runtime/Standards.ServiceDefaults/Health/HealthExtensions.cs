using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Standards.ServiceDefaults.Health;

/// <summary>Adds what has to be in order before requests may come.</summary>
public static class HealthExtensions
{
    /// <summary>A dependency without which the service cannot answer: while the check fails or throws, the service is not ready.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">Name in the answer of the probe; no address and no secret.</param>
    /// <param name="check">True when the dependency is there. What it throws is logged, and not answered.</param>
    public static IServiceCollection AddReadinessCheck(
        this IServiceCollection services, string name, Func<IServiceProvider, CancellationToken, Task<bool>> check)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(check);
        services.AddHealthChecks().Add(new HealthCheckRegistration(name, provider => new DelegateCheck(provider, check), null, [HealthProbes.ReadyTag]));
        return services;
    }

    /// <summary>The database of the <see cref="DbDataSource"/> among the services, as the check <c>database</c>.</summary>
    public static IServiceCollection AddDatabaseReadinessCheck(this IServiceCollection services) => services.AddReadinessCheck(
        "database",
        static async (provider, cancellationToken) =>
        {
            await using var command = provider.GetRequiredService<DbDataSource>().CreateCommand("SELECT 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return true;
        });

    /// <summary>Work to do before the service is ready; tasks run one after another in the order of these calls.</summary>
    public static IServiceCollection AddStartupTask<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TTask>(
        this IServiceCollection services)
        where TTask : class, IStartupTask
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton<IStartupTask, TTask>();
    }

    private sealed class DelegateCheck(IServiceProvider provider, Func<IServiceProvider, CancellationToken, Task<bool>> check) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await check(provider, cancellationToken) ? HealthCheckResult.Healthy() : new HealthCheckResult(context.Registration.FailureStatus);
    }
}
