using System.Net;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Configuration;

/// <summary>STD8207, clauses <c>config-as-code</c> and <c>config-per-environment-external</c>: no host in the file of production.</summary>
internal static class HostRule
{
    private const int MaxValue = 2000;

    private static readonly string[] FreeSections = ["Logging", "Serilog", "NLog", "AllowedHosts", "Kestrel", "urls", "$schema"];

    private static readonly string[] Exempt =
    [
        "localhost", "example.com", "example.org", "example.net", "host.docker.internal", "w3.org", "xmlsoap.org", "schemas.microsoft.com",
    ];

    private static readonly string[] HostKeys = ["host", "server", "data source", "datasource", "address", "addr", "network address"];

    public static IEnumerable<Finding> Check(SettingsFile file)
    {
        foreach (var entry in file.Entries.Where(entry => entry is { Kind: 's', Value.Length: > 3 and <= MaxValue }
            && !FreeSections.Contains(KeyPath.First(entry.Key), StringComparer.OrdinalIgnoreCase)))
        {
            if (HostOf(entry.Value.Trim()) is { } host && IsLiteral(host))
            {
                yield return new Finding(
                    RuleCatalog.AppSettingsProductionHost,
                    file.File.Path,
                    entry.Line,
                    entry.Column,
                    $"key {ValueText.Quote(entry.Key)} of the production file names the host {ValueText.Quote(host)}",
                    $"Remove the value and set the variable '{ValueText.Line(entry.Key.Replace(":", "__", StringComparison.Ordinal), 80)}' "
                        + $"where the service is deployed");
            }
        }
    }

    private static string? HostOf(string value)
    {
        if (value.Contains("://", StringComparison.Ordinal))
        {
            return Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : null;
        }

        if (value.Contains('=', StringComparison.Ordinal))
        {
            return ConnectionText.Parse(value).FirstOrDefault(pair => HostKeys.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)) is { Value: { } server }
                ? BareHost(server)
                : null;
        }

        return IPAddress.TryParse(value, out _) && value.AsSpan().ContainsAny(".:") ? value : HasPort(value) ? BareHost(value) : null;
    }

    // 'tcp:orders.database.windows.net,1433' and 'orders.acme.com:5432'
    private static string BareHost(string server)
    {
        var first = server.Split(',')[0].Trim();
        first = first.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase) ? first[4..] : first;
        return HasPort(first) ? first[..first.LastIndexOf(':')] : first.Split('\\')[0];
    }

    private static bool HasPort(string value)
    {
        var mark = value.LastIndexOf(':');
        return mark > 0
            && mark < value.Length - 1
            && value.IndexOf(':', StringComparison.Ordinal) == mark
            && !value.AsSpan(mark + 1).ContainsAnyExceptInRange('0', '9')
            && !value.Contains(' ', StringComparison.Ordinal);
    }

    private static bool IsLiteral(string host)
    {
        var name = host.Trim('[', ']');
        // '12' alone would be an address as well.
        if (name.AsSpan().ContainsAny(".:") && IPAddress.TryParse(name, out var address))
        {
            return !IPAddress.IsLoopback(address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any);
        }

        // A placeholder has a character that no host has; a name without a dot is a service of the cluster.
        return name.Contains('.', StringComparison.Ordinal)
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            && name.Any(char.IsAsciiLetter)
            && !name.StartsWith("your", StringComparison.OrdinalIgnoreCase)
            && !name.EndsWith(".svc.cluster.local", StringComparison.OrdinalIgnoreCase)
            && !name.EndsWith(".svc", StringComparison.OrdinalIgnoreCase)
            && !name.EndsWith(".internal", StringComparison.OrdinalIgnoreCase)
            && !name.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase)
            && !name.EndsWith(".example", StringComparison.OrdinalIgnoreCase)
            && !Exempt.Any(
                exempt => name.Equals(exempt, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + exempt, StringComparison.OrdinalIgnoreCase));
    }
}
