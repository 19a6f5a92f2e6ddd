using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Security;

/// <summary>Settings that leave out encryption, or the look at the certificate of the other side.</summary>
internal static class UnverifiedTransport
{
    // Of connection strings, without spaces and in lower case.
    private static readonly HashSet<string> Switches = new(StringComparer.Ordinal)
    {
        "trustservercertificate=true", "trustservercertificate=yes", "encrypt=false", "encrypt=no", "encrypt=optional", "sslmode=disable", "sslmode=none",
    };

    private static readonly string[] Loopbacks = ["loopback", "localhost"];

    private const string AcceptsAll = "DangerousAcceptAnyServerCertificateValidator";

    private static readonly string[] Hosts = ["server=", "datasource=", "host=", "address="];

    private static readonly string[] Local = ["localhost", "127.", "(local", ".", "[::1]", "::1", "host.docker.internal"];

    /// <summary>What an assignment switches off, or null.</summary>
    public static string? In(ISimpleAssignmentOperation assignment) =>
        assignment.Target is IPropertyReferenceOperation { Property: { Name: var name, ContainingType.Name: var type } } && IsOff(name, type, assignment.Value)
            ? NameOf(name)
            : null;

    /// <summary>What a channel of gRPC to another machine is made without, or null.</summary>
    public static string? In(IObjectCreationOperation creation) =>
        creation.Type is { Name: "Channel" } && creation.Arguments.FirstOrDefault(a => IsInsecure(a.Value)) is { Value: var given } && !IsSaidByAddress(given)
            ? "ChannelCredentials.Insecure"
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
        ("ServerCertificateCustomValidationCallback", _) => AcceptsAnyCertificate(value),
        ("Credentials", "GrpcChannelOptions") => IsUnencrypted(value),
        _ => false,
    };

    private static bool AcceptsAnyCertificate(IOperation value) =>
        value.Referenced()?.Name == AcceptsAll && !Environments.HasUnknownCondition(value) && !IsOfLoopback(value);

    private static bool IsUnencrypted(IOperation credentials) => IsInsecure(credentials) && !IsSaidByAddress(credentials);

    private static string NameOf(string property) => property switch
    {
        "ServerCertificateCustomValidationCallback" => AcceptsAll,
        "Credentials" => "ChannelCredentials.Insecure",
        _ => property,
    };

    // 'services.AddHttpClient(Clients.Loopback).ConfigurePrimaryHttpMessageHandler(…)'.
    private static bool IsOfLoopback(IOperation value) => value.Ancestors().OfType<IInvocationOperation>().Any(call =>
        Loopbacks.Any(name => call.Syntax.ToString().IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0));

    private static bool IsInsecure(IOperation value) => value.Referenced() is { Name: "Insecure", ContainingType.Name: "ChannelCredentials" };

    // A channel to this machine, and an address without encryption, which is found itself.
    private static bool IsSaidByAddress(IOperation credentials) => credentials.Ancestors()
        .SelectMany(o => o switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => [],
        })
        .Any(a => a.Value.Text() is { } text
            && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("unix:", StringComparison.Ordinal)
                || Local.Any(name => text.IndexOf(name, StringComparison.Ordinal) == 0)));

    private static bool IsForeign(string part) =>
        Hosts.FirstOrDefault(host => part.StartsWith(host, StringComparison.Ordinal)) is { } key
        && part.Substring(key.Length) is { Length: > 0 } value
        && (value.StartsWith("tcp:", StringComparison.Ordinal) ? value.Substring(4) : value) is var host
        && !Local.Any(name => host.StartsWith(name, StringComparison.Ordinal))
        && host.IndexOfAny(['{', '$', '%', '<']) < 0;
}
