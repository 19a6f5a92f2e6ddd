using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Standards.ServiceDefaults.Limits;

/// <summary>The headers of one answer (clause api.api-rate-limit-headers); the reset is a time in Unix seconds.</summary>
internal sealed class RateLimitHeaders(HttpResponse response, RateDecision decision, int limit, string limitText, string reset)
{
    public static Task Write(object state)
    {
        ((RateLimitHeaders)state).Write();
        return Task.CompletedTask;
    }

    private void Write()
    {
        var headers = response.Headers;
        headers["X-RateLimit-Limit"] = limitText;
        headers["X-RateLimit-Remaining"] = Text(decision.Remaining);
        headers["X-RateLimit-Used"] = Text(limit - decision.Remaining);
        headers["X-RateLimit-Reset"] = reset;
        if (!decision.Allowed)
        {
            headers.RetryAfter = Text(Math.Max(1, (decision.RetryTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond));
        }
    }

    // The runtime keeps the texts of small numbers.
    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
