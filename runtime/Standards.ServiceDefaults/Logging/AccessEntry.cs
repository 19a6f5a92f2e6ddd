using System.Collections;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Standards.ServiceDefaults.Logging;

/// <summary>
/// What the access log says of an answer. A structure that the provider of this package knows, so that the line of each request needs no boxing, no template
/// and no search for secrets in what cannot hold any; every other provider sees the fields of a log entry as usual.
/// </summary>
internal readonly struct AccessEntry(string method, string? route, int status, long microseconds, long bytes, string requestId, bool isOwnId, string? user)
    : IReadOnlyList<KeyValuePair<string, object?>>
{
    /// <summary>The event of every entry.</summary>
    public static readonly EventId Answered = new(1, "RequestAnswered");

    /// <summary>The category of every entry.</summary>
    public static readonly string Category = typeof(AccessLog).FullName!;

    public string Method => method;

    public string? Route => route;

    public int Status => status;

    public long Microseconds => microseconds;

    public double DurationMs => microseconds / 1000.0;

    public long Bytes => bytes;

    public string RequestId => requestId;

    /// <summary>Whether this service has made the request id, so that nothing of a caller is in it.</summary>
    public bool IsOwnId => isOwnId;

    /// <summary>The pseudonym of the user; null where nobody has signed in.</summary>
    public string? User => user;

    public int Count => 8;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new(nameof(Method), method),
        1 => new(nameof(Route), route),
        2 => new(nameof(Status), status),
        3 => new(nameof(DurationMs), DurationMs),
        4 => new(nameof(Bytes), bytes),
        5 => new(nameof(RequestId), requestId),
        6 => new("UserPseudonym", user),
        7 => new("{OriginalFormat}", "{Method} {Route} answered {Status} in {DurationMs} ms"),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{method} {route} answered {status} in {DurationMs} ms");
}
