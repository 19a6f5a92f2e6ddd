using System.Collections;

namespace Standards.ServiceDefaults.Requests;

/// <summary>What every log entry of a request carries: <c>requestId</c> and <c>correlationId</c>.</summary>
internal sealed class RequestScope(RequestIds ids) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => 2;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new("requestId", ids.RequestId),
        1 => new("correlationId", ids.CorrelationId),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        yield return this[0];
        yield return this[1];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"requestId:{ids.RequestId} correlationId:{ids.CorrelationId}";
}
