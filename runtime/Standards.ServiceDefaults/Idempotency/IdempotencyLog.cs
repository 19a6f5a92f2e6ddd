using Microsoft.Extensions.Logging;

namespace Standards.ServiceDefaults.Idempotency;

internal static partial class IdempotencyLog
{
    [LoggerMessage(1, LogLevel.Information, "{Count} expired idempotency answers were removed")]
    public static partial void ExpiredRemoved(this ILogger logger, int count);

    [LoggerMessage(2, LogLevel.Warning, "Expired idempotency answers could not be removed; the next try is in {Interval}")]
    public static partial void RemovalFailed(this ILogger logger, TimeSpan interval, Exception exception);
}
