using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Standards.ServiceDefaults.Configuration;

namespace Standards.ServiceDefaults.Idempotency;

/// <summary>A write with an <c>Idempotency-Key</c> happens once.</summary>
internal static class IdempotencyFeature
{
    public static void Add(IHostApplicationBuilder builder, IdempotencyOptions options)
    {
        new OptionChecks("ServiceDefaults:Idempotency", typeof(IdempotencyOptions))
            .Range("Retention", options.Retention, TimeSpan.FromMinutes(1), TimeSpan.FromDays(365))
            .Range("MaxKeyLength", options.MaxKeyLength, 36, 1024)
            .Range("MaxAnswerBytes", options.MaxAnswerBytes, 1024, 64 * 1024 * 1024)
            .Range("MaxEntriesInMemory", options.MaxEntriesInMemory, 1, 10_000_000)
            .Range("MaxBytesInMemory", options.MaxBytesInMemory, 1024, 1L << 40)
            .Range("PurgeInterval", options.PurgeInterval, TimeSpan.FromSeconds(1), TimeSpan.FromDays(7))
            .Throw();
        builder.Services.TryAddSingleton<IIdempotencyStore>(_ => new InMemoryIdempotencyStore(options));
    }

    public static void Use(WebApplication app, IdempotencyOptions options)
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        app.Use(next => new IdempotencyMiddleware(next, options, clock).InvokeAsync);
    }
}
