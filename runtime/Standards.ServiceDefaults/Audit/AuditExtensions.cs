using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Standards.ServiceDefaults.Data;
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

    /// <summary>
    /// Keeps records in PostgreSQL, in the transaction of <see cref="DbSession"/>: a record is there exactly if what the request wrote is. Needs a
    /// <see cref="System.Data.Common.DbDataSource"/> among the services and the table of <see cref="DbAuditStore.Schema"/>. The trail is then scoped, as the
    /// session is.
    /// </summary>
    public static IServiceCollection AddDbAudit(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.TryAddScoped<DbSession>();
        services.TryAddSingleton<DbAuditStore>();
        services.Replace(ServiceDescriptor.Scoped<IAuditStore, SessionAuditStore>());
        services.Replace(ServiceDescriptor.Scoped<AuditTrail, AuditTrail>());
        return services;
    }
}
