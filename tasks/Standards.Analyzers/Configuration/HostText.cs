using System.Globalization;
using Standards.Analyzers.Security;

namespace Standards.Analyzers.Configuration;

/// <summary>Texts that are addresses of other machines.</summary>
internal static class HostText
{
    private const int HighestPort = 65535;

    private static readonly HashSet<string> Schemes = new(StringComparer.OrdinalIgnoreCase)
    {
        "http", "https", "ws", "wss", "amqp", "amqps", "redis", "rediss", "postgres", "postgresql", "mysql", "mongodb", "mongodb+srv", "nats", "kafka",
        "mqtt", "mqtts", "ldap", "ldaps", "ftp", "ftps", "sftp", "smtp", "smtps", "tcp", "net.tcp", "rabbitmq", "grpc", "grpcs", "sb",
    };

    private static readonly HashSet<string> Local = new(StringComparer.OrdinalIgnoreCase)
    {
        "localhost", "[::1]", "[::]", "*", "+", "10.0.2.2", "host.docker.internal", "169.254.169.254", "metadata.google.internal", "dummy", "unused", "none",
        "unknown", "null",
    };

    // 'Data Source=orders.db' is a file beside the program.
    private static readonly string[] Files = [".db", ".db3", ".sqlite", ".sqlite3", ".mdf", ".sdf"];

    private static readonly string[] PrivateDomains =
    [
        ".internal", ".local", ".lan", ".corp", ".intranet", ".home", ".svc", ".private", ".cluster.local", ".consul", ".docker",
    ];

    private static readonly HashSet<string> Environments = new(StringComparer.OrdinalIgnoreCase)
    {
        "dev", "develop", "qa", "uat", "stage", "staging", "preprod", "prod", "production", "int", "integration", "sandbox", "acc", "test",
    };

    /// <summary>The address that a text is; null for other texts, for this machine, and for names that nobody calls.</summary>
    public static (PlaceKind Kind, string Text)? In(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0)
        {
            return Schemes.Contains(text.Substring(0, scheme)) ? OfAddress(text, scheme) : null;
        }

        return text.IndexOf(';') > 0 ? OfConnection(text)
            : text.IndexOf('.') > 0 || text.IndexOf(':') > 0 ? OfHost(text)
            : null;
    }

    private static (PlaceKind Kind, string Text)? OfAddress(string text, int scheme)
    {
        var host = PlainAddress.HostOf(text.Substring(scheme + 3));

        // The name goes on at run time: 'https://www.' + domain.
        if (host.Length == 0 || host[host.Length - 1] == '.' || IsEverywhere(host))
        {
            return null;
        }

        // 'http://orders' is a name that service discovery resolves everywhere.
        var isWeb = text.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        if (isWeb && host.IndexOf('.') < 0 && text.IndexOf(':', scheme + 3) < 0)
        {
            return null;
        }

        return (isWeb && !IsPrivate(host) ? PlaceKind.PossibleAddress : PlaceKind.PrivateAddress, host);
    }

    // 'Server=sql-prod;Database=Shop'.
    private static (PlaceKind Kind, string Text)? OfConnection(string text)
    {
        var begin = text.IndexOf('=');
        var end = text.IndexOf(';');
        if (begin < 0 || begin > end || text.Substring(0, begin).Trim().ToLowerInvariant() is not ("server" or "host" or "data source"))
        {
            return null;
        }

        var value = text.Substring(begin + 1, end - begin - 1).Trim();
        var host = value.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase) ? value.Substring(4) : value;
        host = host.Split(',', ':', '\\')[0];
        return IsName(host) && !IsEverywhere(host) && !IsFile(host) ? (PlaceKind.PrivateAddress, host) : null;
    }

    private static bool IsFile(string name) => Files.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    // The same host in all environments.
    private static bool IsEverywhere(string host) => Local.Contains(host) || KnownHosts.Contains(host) || (IsNumbers(host) && !IsForeign(host));

    // 'kafka-1.shop.internal:9092', '10.1.2.3'.
    private static (PlaceKind Kind, string Text)? OfHost(string text)
    {
        var colon = text.LastIndexOf(':');
        var host = colon < 0 ? text : text.Substring(0, colon);
        if ((colon >= 0 && !IsPort(text.Substring(colon + 1))) || !IsName(host) || IsEverywhere(host))
        {
            return null;
        }

        return (colon > 0 || IsNumbers(host) || IsPrivate(host) ? PlaceKind.PossibleAddress : PlaceKind.HostName, host);
    }

    private static bool IsPort(string text) =>
        text.Length is > 1 and < 6 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= HighestPort;

    private static bool IsName(string host) =>
        host.Length > 2 && char.IsLetterOrDigit(host[0]) && host[host.Length - 1] != '.' && host.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_');

    private static bool IsNumbers(string host) => host.Split('.') is { Length: 4 } parts && parts.All(part => byte.TryParse(part, out _));

    // Not this machine, not every machine, not a network, not an address of documents (RFC 5737).
    private static bool IsForeign(string host) =>
        !host.StartsWith("127.", StringComparison.Ordinal)
        && !host.EndsWith(".0", StringComparison.Ordinal)
        && !host.StartsWith("255.", StringComparison.Ordinal)
        && !host.StartsWith("192.0.2.", StringComparison.Ordinal)
        && !host.StartsWith("198.51.100.", StringComparison.Ordinal)
        && !host.StartsWith("203.0.113.", StringComparison.Ordinal);

    private static bool IsPrivate(string host) =>
        host.IndexOf('.') < 0
        || IsNumbers(host)
        || PrivateDomains.Any(end => host.EndsWith(end, StringComparison.OrdinalIgnoreCase))
        || host.Split('.', '-').Any(Environments.Contains);
}
