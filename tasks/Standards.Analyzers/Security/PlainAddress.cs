using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Security;

/// <summary>Addresses of which the text says that nothing encrypts what is sent there.</summary>
internal static class PlainAddress
{
    private static readonly string[] Schemes = ["http://", "ws://", "ftp://", "amqp://", "redis://", "mqtt://", "ldap://"];

    private static readonly HashSet<string> Local = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "localhost", "[::1]", "[::]", "0.0.0.0", "*", "+", "host.docker.internal", "169.254.169.254", "metadata.google.internal",
    };

    // Names that stand for a thing, and that nobody calls.
    private static readonly string[] Names = ["schemas.", "www.w3.org", "purl.org", "tempuri.org", "ns.adobe.com", "dummy", "unused"];

    private static readonly string[] Examples = [".localhost", ".example", ".test", ".invalid", "example.com", "example.org", "example.net"];

    /// <summary>The host that a value addresses without encryption; null for other values.</summary>
    public static string? HostIn(IOperation value)
    {
        var address = value.Unwrapped();
        return address is IObjectCreationOperation { Type.Name: "Uri", Arguments.Length: > 0 } uri ? HostIn(uri.Arguments[0].Value) : HostIn(address.Text());
    }

    /// <summary>The host of an address behind its scheme, without user and port; of several the first.</summary>
    public static string HostOf(string rest)
    {
        var end = rest.IndexOfAny(['/', '?', '#', ',']);
        var authority = end < 0 ? rest : rest.Substring(0, end);
        var host = authority.Substring(authority.LastIndexOf('@') + 1);
        var port = host.LastIndexOf(':');
        return port > host.LastIndexOf(']') ? host.Substring(0, port) : host;
    }

    private static string? HostIn(string? text) =>
        text is not null && Schemes.FirstOrDefault(s => text.StartsWith(s, StringComparison.OrdinalIgnoreCase)) is { } scheme
        && HostOf(text.Substring(scheme.Length)) is var host
        && IsForeign(host)
            ? host
            : null;

    private static bool IsForeign(string host) =>
        !Local.Contains(host)
        && !host.StartsWith("127.", StringComparison.Ordinal)
        && host.IndexOfAny(['{', '$', '%', '<']) < 0
        && !Names.Any(name => host.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        && !Examples.Any(name => host.EndsWith(name, StringComparison.OrdinalIgnoreCase));
}
