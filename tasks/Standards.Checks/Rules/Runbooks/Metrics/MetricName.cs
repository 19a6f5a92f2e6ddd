using System.Collections.Frozen;

namespace Standards.Checks.Rules.Runbooks.Metrics;

/// <summary>Compares names of metrics in the forms of OpenTelemetry (<c>orders.placed</c>) and Prometheus (<c>orders_placed_total</c>).</summary>
internal static class MetricName
{
    /// <summary>The longest name that OpenTelemetry allows.</summary>
    public const int MaxLength = 255;

    // What exporters put behind a name: kinds of series first, then units.
    private static readonly string[] Series = ["_bucket", "_sum", "_count", "_total", "_created", "_info", "_max", "_min", "_avg"];

    private static readonly string[] Units =
    [
        "_seconds", "_milliseconds", "_microseconds", "_minutes", "_hours", "_days", "_bytes", "_kilobytes", "_megabytes", "_ratio", "_percent", "_celsius",
        "_ms", "_s",
    ];

    // First words of what the platform itself measures: ASP.NET, the runtime, HTTP, databases, and the semantic conventions.
    private static readonly FrozenSet<string> Platform = FrozenSet.ToFrozenSet(
        [
            "http", "kestrel", "aspnetcore", "dotnet", "process", "dns", "signalr", "db", "rpc", "messaging", "system", "otel", "otelcol", "target", "scrape",
            "up",
            "kube", "node", "container", "machine", "kubelet", "apiserver", "go", "prometheus", "grpc", "istio", "envoy", "nginx", "redis", "pg", "postgres",
            "mysql", "mongodb", "kafka", "rabbitmq", "efcore", "npgsql", "polly", "resilience",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a text has the form of a name: words in lower case with <c>_</c> or <c>.</c> between them, two or more.</summary>
    public static bool HasForm(string text)
    {
        if (text.Length is < 3 or > MaxLength || !char.IsAsciiLetterLower(text[0]) || !char.IsAsciiLetterOrDigit(text[^1]))
        {
            return false;
        }

        var hasDivider = false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('_' or '.' or '-'))
            {
                return false;
            }

            hasDivider |= c is '_' or '.';
        }

        return hasDivider;
    }

    /// <summary>Whether a name ends as those of Prometheus do, which file names and identifiers rarely do.</summary>
    public static bool HasSuffix(string name) => !name.Contains('.', StringComparison.Ordinal)
        && (Array.Exists(
            Series, suffix => suffix is not ("_max" or "_min" or "_avg" or "_info" or "_created") && name.EndsWith(suffix, StringComparison.Ordinal))
            || Array.Exists(
                Units, suffix => suffix is not ("_s" or "_ms" or "_days" or "_hours" or "_minutes") && name.EndsWith(suffix, StringComparison.Ordinal)));

    /// <summary>The first word, by which metrics of one service belong together.</summary>
    public static string FirstWord(string name) => name.AsSpan().IndexOfAny('.', '_') is var end and >= 0 ? name[..end] : name;

    /// <summary>Whether a name is one that the platform gives.</summary>
    public static bool IsOfPlatform(string name) => Platform.Contains(FirstWord(name)) || name.Contains(':', StringComparison.Ordinal);

    /// <summary>The name without divider, unit and series: equal for all forms of one instrument.</summary>
    public static string Normalise(string name)
    {
        var normal = name.Trim().ToLowerInvariant().Replace('.', '_').Replace('-', '_');
        normal = Strip(normal, Series);
        return Strip(Strip(normal, Units), Series);
    }

    private static string Strip(string name, string[] suffixes) =>
        Array.Find(suffixes, suffix => name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal)) is { } found
            ? name[..^found.Length]
            : name;
}
