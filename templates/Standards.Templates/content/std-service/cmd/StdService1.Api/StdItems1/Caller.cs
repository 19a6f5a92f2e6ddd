using System.Security.Claims;

namespace StdService1.Api.StdItems1;

/// <summary>Who asks.</summary>
internal static class Caller
{
    /// <summary>Identifier of the user, or <c>anonymous</c>.</summary>
    public static string Of(ClaimsPrincipal user) =>
        user.FindFirst("sub")?.Value ?? user.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? "anonymous";
}
