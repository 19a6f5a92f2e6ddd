namespace Standards.ServiceDefaults.Requests;

/// <summary>The ids of a request. A feature of its <c>HttpContext</c>; the request id is its <c>TraceIdentifier</c> too.</summary>
/// <param name="RequestId">Id of this one request, of the caller or new.</param>
/// <param name="CorrelationId">Id of all that happens for one cause, of the caller or else the request id.</param>
public sealed record RequestIds(string RequestId, string CorrelationId)
{
    /// <summary>Header of the request id.</summary>
    public const string RequestIdHeader = "X-Request-ID";

    /// <summary>Header of the correlation id.</summary>
    public const string CorrelationIdHeader = "X-Correlation-ID";

    /// <summary>Whether the request id is of this service, so that nothing of a caller is in it.</summary>
    internal bool IsOwn { get; init; }
}
