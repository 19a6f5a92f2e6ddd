using System.Net;
using System.Net.Http.Json;
using Polly;
using Polly.Timeout;

namespace Standards.ServiceDefaults.Resilience;

/// <summary>
/// Which failures can pass, and which requests may be sent again (clauses resilience.retry-only-idempotent-and-transient and no-retry-on-client-errors).
/// </summary>
internal static class HttpFailures
{
    private const string IdempotencyKey = "Idempotency-Key";

    public static bool IsTransient(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or TimeoutRejectedException or IOException } => true,
        { Result.StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests } => true,
        { Result.StatusCode: HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway } => true,
        { Result.StatusCode: HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout } => true,
        _ => false,
    };

    /// <summary>Idempotent by method (RFC 9110, 9.2.2) or by key, with a body that can be read again.</summary>
    public static bool MayRepeat(HttpRequestMessage request)
    {
        var idempotent = request.Method == HttpMethod.Get
            || request.Method == HttpMethod.Head
            || request.Method == HttpMethod.Options
            || request.Method == HttpMethod.Put
            || request.Method == HttpMethod.Delete || request.Method == HttpMethod.Trace || request.Headers.Contains(IdempotencyKey);
        return idempotent && (request.Content is null or ByteArrayContent or ReadOnlyMemoryContent or JsonContent);
    }

    /// <summary>What the other side asks for (RFC 9110, 10.2.3); null if it asks for nothing.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage? response, TimeProvider time) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > time.GetUtcNow() ? date - time.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };
}
