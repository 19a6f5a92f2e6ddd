using System.Collections;
using System.Globalization;

namespace Standards.ServiceDefaults.Logging;

/// <summary>
/// What the access log says of an answer. A structure that the formatter of this package knows, so that the line of each request needs no boxing, no template and no search
/// for secrets in what cannot hold any; every other provider sees the fields of a log entry as usual.
/// </summary>
internal readonly struct AccessEntry(string method, string? route, int status, double durationMs, long bytes, string requestId, string? user)
    : IReadOnlyList<KeyValuePair<string, object?>>
{
    public string Method => method;

    public string? Route => route;

    public int Status => status;

    public double DurationMs => durationMs;

    public long Bytes => bytes;

    public string RequestId => requestId;

    /// <summary>The pseudonym of the user; null where nobody has signed in.</summary>
    public string? User => user;

    public int Count => 8;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new(nameof(Method), method),
        1 => new(nameof(Route), route),
        2 => new(nameof(Status), status),
        3 => new(nameof(DurationMs), durationMs),
        4 => new(nameof(Bytes), bytes),
        5 => new(nameof(RequestId), requestId),
        6 => new("UserPseudonym", user),
        7 => new("{OriginalFormat}", "{Method} {Route} answered {Status} in {DurationMs} ms"),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{method} {route} answered {status} in {durationMs} ms");
}
