using Microsoft.Extensions.Logging;

namespace Standards.ServiceDefaults.Problems;

internal static partial class ProblemLog
{
    [LoggerMessage(1, LogLevel.Debug, "The request was refused with {Status}, {Code}")]
    public static partial void RequestRefused(this ILogger logger, int status, string code);
}
