using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Standards.ServiceDefaults.Deprecation;

/// <summary>What an endpoint tells about its end. Metadata of the endpoint, with the header values ready to send.</summary>
public sealed class DeprecationMetadata
{
    private long _nextWarning;
    private long _calls;

    internal DeprecationMetadata(DateTimeOffset since, DateTimeOffset sunset, string? successor, string? documentation)
    {
        if (sunset <= since)
        {
            throw new ArgumentOutOfRangeException(nameof(sunset), sunset, $"An endpoint that is deprecated on {since:O} can only go after that.");
        }
        Since = since;
        Sunset = sunset;
        Deprecation = string.Create(CultureInfo.InvariantCulture, $"@{since.ToUnixTimeSeconds()}");
        SunsetHeader = sunset.ToString("R", CultureInfo.InvariantCulture);
        Link = LinksOf(successor, documentation);
    }

    /// <summary>Since when the endpoint is deprecated.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>When the endpoint goes.</summary>
    public DateTimeOffset Sunset { get; }

    // RFC 9745: an RFC 9651 date. RFC 8594: an HTTP date. RFC 8288: links.
    internal StringValues Deprecation { get; }

    internal StringValues SunsetHeader { get; }

    internal StringValues Link { get; }

    /// <summary>Counts a call. Calls since the last warning when one is due, else 0.</summary>
    internal long CountCall(long now, long interval)
    {
        Interlocked.Increment(ref _calls);
        var due = Interlocked.Read(ref _nextWarning);
        return now >= due && Interlocked.CompareExchange(ref _nextWarning, now + interval, due) == due ? Interlocked.Exchange(ref _calls, 0) : 0;
    }

    private static StringValues LinksOf(string? successor, string? documentation)
    {
        var links = new List<string>(2);
        if (successor is not null)
        {
            links.Add($"<{Target(successor, nameof(successor))}>; rel=\"successor-version\"");
        }
        if (documentation is not null)
        {
            links.Add($"<{Target(documentation, nameof(documentation))}>; rel=\"deprecation\"");
        }
        return links.ToArray();
    }

    private static string Target(string link, string parameter) =>
        Uri.TryCreate(link, UriKind.RelativeOrAbsolute, out _) && link.Length > 0 && link.All(c => c is > ' ' and < (char)127 and not ('<' or '>' or '"'))
            ? link
            : throw new ArgumentException("A link is a URI in ASCII without spaces, quotes and angle brackets.", parameter);
}
