using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Security;

/// <summary>Settings that leave out encryption, or the look at the certificate of the other side.</summary>
internal static class UnverifiedTransport
{
    // Of connection strings, without spaces and in lower case.
    private static readonly HashSet<string> Switches = new(StringComparer.Ordinal)
    {
        "trustservercertificate=true", "trustservercertificate=yes", "encrypt=false", "encrypt=no", "encrypt=optional", "sslmode=disable", "sslmode=none",
    };

    private static readonly string[] Hosts = ["server=", "datasource=", "host=", "address="];

    private static readonly string[] Local = ["localhost", "127.", "(local", ".", "[::1]", "::1", "host.docker.internal"];

    /// <summary>What an assignment switches off, or null.</summary>
    public static string? In(ISimpleAssignmentOperation assignment) =>
        assignment.Target is IPropertyReferenceOperation { Property: { Name: var name, ContainingType.Name: var type } } && IsOff(name, type, assignment.Value)
            ? name
            : null;

    /// <summary>What a connection string to another machine switches off, or null.</summary>
    public static string? In(string text)
    {
        if (text.Length < 20 || text.IndexOf(';') < 0)
        {
            return null;
        }

        var parts = text.ToLowerInvariant().Replace(" ", "").Split(';');
        return parts.FirstOrDefault(Switches.Contains) is { } found && parts.Any(IsForeign) ? found : null;
    }

    private static bool IsOff(string name, string type, IOperation value) => (name, type) switch
    {
        ("EnableSsl", "SmtpClient") => value.Unwrapped().ConstantValue is { HasValue: true, Value: false },
        ("TrustServerCertificate", _) => value.Unwrapped().ConstantValue is { HasValue: true, Value: true },
        ("ClientCertificateMode", "HttpsConnectionAdapterOptions") => value.Referenced()?.Name == "AllowCertificate",
        _ => false,
    };

    private static bool IsForeign(string part) =>
        Hosts.FirstOrDefault(host => part.StartsWith(host, StringComparison.Ordinal)) is { } key
        && part.Substring(key.Length) is { Length: > 0 } value
        && (value.StartsWith("tcp:", StringComparison.Ordinal) ? value.Substring(4) : value) is var host
        && !Local.Any(name => host.StartsWith(name, StringComparison.Ordinal))
        && host.IndexOfAny(['{', '$', '%', '<']) < 0;
}
