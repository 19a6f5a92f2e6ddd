using Microsoft.Extensions.Logging;

namespace Standards.ServiceDefaults.Deprecation;

internal static partial class DeprecationLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Endpoint} is deprecated and goes on {Sunset:yyyy-MM-dd}; it was called {Calls} times since the last warning")]
    public static partial void DeprecatedEndpointCalled(this ILogger logger, string? endpoint, DateTimeOffset sunset, long calls);
}
