using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Standards.ServiceDefaults.Data;

namespace Standards.ServiceDefaults.Idempotency;

/// <summary>Makes writes happen once.</summary>
public static class IdempotencyExtensions
{
    /// <summary>
    /// Requests need an <c>Idempotency-Key</c>, else 400. A key that comes again with the same request gets the stored answer, with
    /// <c>Idempotency-Replayed: true</c>; with another request 422; while the first is worked on 409. Only answers below 400 are stored: after an
    /// error the key is free (clauses api.idempotency-key-on-writes, api.mutations-idempotent).
    /// </summary>
    public static TBuilder RequireIdempotency<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new IdempotencyMetadata(Required: true));

    /// <summary>As <see cref="RequireIdempotency"/>, but requests without a key go through, each for itself.</summary>
    public static TBuilder AcceptIdempotency<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new IdempotencyMetadata(Required: false));

    /// <summary>
    /// Keeps the answers in PostgreSQL, in the transaction of <see cref="DbSession"/>, where every instance sees them (clause
    /// api.idempotency-store-shared). Needs a <see cref="System.Data.Common.DbDataSource"/> among the services and the table of
    /// <see cref="DbIdempotencyStore.Schema"/>.
    /// </summary>
    public static IServiceCollection AddDbIdempotency(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddScoped<DbSession>();
        services.Replace(ServiceDescriptor.Scoped<IIdempotencyStore, DbIdempotencyStore>());
        services.AddHostedService<IdempotencyPurge>();
        return services;
    }
}
