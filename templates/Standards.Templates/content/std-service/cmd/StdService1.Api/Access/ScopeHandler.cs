using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace StdService1.Api.Access;

/// <summary>
/// Looks for the scope in <c>scope</c> (RFC 9068) and <c>scp</c> (Entra ID, Okta), as a text with spaces or as a list. By the method and not by a name on each
/// endpoint: an endpoint that says nothing is closed to those who may only read.
/// </summary>
internal sealed class ScopeHandler(IOptions<AccessOptions> options) : AuthorizationHandler<ScopeRequirement>
{
    private static readonly string[] ClaimTypes = ["scope", "scp"];

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (context.Resource is HttpContext http && ScopesOf(context).Contains(ScopeFor(http.Request.Method), StringComparer.Ordinal))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private static IEnumerable<string> ScopesOf(AuthorizationHandlerContext context) =>
        ClaimTypes.SelectMany(context.User.FindAll).SelectMany(claim => claim.Value.Split(' '));

    private string ScopeFor(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method)
        ? options.Value.ReadScope
        : options.Value.WriteScope;
}
