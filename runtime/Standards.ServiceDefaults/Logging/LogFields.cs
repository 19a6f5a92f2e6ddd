using System.Collections.Frozen;
using System.Text.Json;

namespace Standards.ServiceDefaults.Logging;

/// <summary>The fields of a line that are always the formatter's (clause observability-logs.log-context-fields).</summary>
internal static class LogFields
{
    public static readonly JsonEncodedText Timestamp = JsonEncodedText.Encode("timestamp");
    public static readonly JsonEncodedText Level = JsonEncodedText.Encode("level");
    public static readonly JsonEncodedText Message = JsonEncodedText.Encode("message");
    public static readonly JsonEncodedText Logger = JsonEncodedText.Encode("logger");
    public static readonly JsonEncodedText EventId = JsonEncodedText.Encode("eventId");
    public static readonly JsonEncodedText EventName = JsonEncodedText.Encode("eventName");
    public static readonly JsonEncodedText Template = JsonEncodedText.Encode("template");
    public static readonly JsonEncodedText ExceptionType = JsonEncodedText.Encode("exceptionType");
    public static readonly JsonEncodedText ExceptionMessage = JsonEncodedText.Encode("exceptionMessage");
    public static readonly JsonEncodedText Stack = JsonEncodedText.Encode("stack");
    public static readonly JsonEncodedText TraceId = JsonEncodedText.Encode("traceId");
    public static readonly JsonEncodedText SpanId = JsonEncodedText.Encode("spanId");
    public static readonly JsonEncodedText Service = JsonEncodedText.Encode("service");
    public static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
    public static readonly JsonEncodedText Environment = JsonEncodedText.Encode("environment");
    public static readonly JsonEncodedText Truncated = JsonEncodedText.Encode("truncated");

    public static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        [
            "timestamp", "level", "message", "logger", "eventId", "eventName", "template", "exceptionType", "exceptionMessage", "stack", "service", "version",
            "environment", "truncated",
        ],
        StringComparer.Ordinal);

    // The raw path holds ids and is no name of anything; connections are Kestrel's; the parent is the trace's.
    public static readonly FrozenSet<string> SkippedInScopes =
        FrozenSet.ToFrozenSet(["RequestPath", "ConnectionId", "ParentId", "{OriginalFormat}"], StringComparer.Ordinal);
}
