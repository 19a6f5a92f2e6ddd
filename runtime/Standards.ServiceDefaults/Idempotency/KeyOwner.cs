using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Standards.ServiceDefaults.Limits;

namespace Standards.ServiceDefaults.Idempotency;

/// <summary>Whose a key is. A stored answer goes to its owner and to nobody else.</summary>
/// <param name="Parts">What names the caller, in an order that does not depend on the token.</param>
/// <param name="Address">Address of an anonymous caller; empty of one that has a name.</param>
internal sealed record KeyOwner(IReadOnlyList<string> Parts, string Address)
{
    // Of the client: OAuth 2.0, OpenID Connect, Entra ID.
    private static readonly string[] ClientClaims = ["client_id", "azp", "appid"];

    // A subject is unique for its issuer only, and means another person in another tenant.
    private static readonly string[] ScopeClaims =
        ["iss", "tid", "tenant", "tenant_id", "http://schemas.microsoft.com/identity/claims/tenantid", .. ClientClaims];

    public static KeyOwner Of(HttpContext context, IdempotencyOptions options)
    {
        if (options.CallerOf(context) is { Length: > 0 } caller)
        {
            return new(["configured", caller], "");
        }
        return context.User.Identity is { IsAuthenticated: true } && OfClaims(context.User) is { } owner ? owner : new(["anonymous"], AddressOf(context));
    }

    // Null where the claims tell neither a subject nor a client.
    private static KeyOwner? OfClaims(ClaimsPrincipal user)
    {
        var subject = CallerKey.SubjectOf(user) ?? "";
        if (subject.Length == 0 && !ClientClaims.Any(type => user.FindFirst(type) is { Value.Length: > 0 }))
        {
            return null;
        }

        List<string> parts = ["claims", user.Identity?.AuthenticationType ?? "", subject];
        foreach (var type in ScopeClaims)
        {
            // With their number, so that a value cannot pass for one of the next type.
            string[] values = [.. user.FindAll(type).Select(claim => claim.Value).Order(StringComparer.Ordinal)];
            parts.Add(values.Length.ToString(CultureInfo.InvariantCulture));
            parts.AddRange(values);
        }

        return new(parts, "");
    }

    private static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        return (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString() ?? "";
    }
}
