using Microsoft.Extensions.Hosting;

namespace Standards.ServiceDefaults.Idempotency;

/// <summary>A write with an <c>Idempotency-Key</c> happens once.</summary>
internal static class IdempotencyFeature
{
    public static void Add(IHostApplicationBuilder builder, IdempotencyOptions options)
    {
    }
}
