using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Standards.ServiceDefaults.Logging;

namespace Standards.ServiceDefaults.Audit;

/// <summary>Adds the audit trail.</summary>
public static class AuditExtensions
{
    /// <summary>Adds <see cref="AuditTrail"/> over the <see cref="IAuditStore"/> among the services, or over memory.</summary>
    public static IHostApplicationBuilder AddAuditTrail(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(_ => new Redactor());
        builder.Services.TryAddSingleton<IAuditStore, InMemoryAuditStore>();
        builder.Services.TryAddSingleton<AuditTrail>();
        return builder;
    }
}
