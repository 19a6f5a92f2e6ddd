using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Rules.Wiring.Reading;

namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>
/// STD8803: the service asks who calls, and an endpoint that says nothing is closed. STD8821: callers show a token of the identity provider. Clauses:
/// <c>default-deny-endpoints</c>, <c>health-endpoints-anonymous</c>, <c>oauth2-jwt</c>.
/// </summary>
internal static class AccessJudge
{
    private const string Deny =
        "Write builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())";

    private static readonly string[] Authentication =
    [
        "AddAuthentication", "AddIdentity", "AddIdentityCore", "AddDefaultIdentity", "AddIdentityApiEndpoints", "UseAuthentication", "AuthenticateAsync",
        "set_User",
        "AddMicrosoftIdentityWebApiAuthentication", "AddMicrosoftIdentityWebAppAuthentication", "AddCertificateForwarding", "get_Authorization",
    ];

    private static readonly string[] Headers = ["Authorization", "X-Api-Key", "Api-Key", "ApiKey"];

    private static readonly string[] Denials =
        ["set_FallbackPolicy", "SetFallbackPolicy", "RequireAuthorization", "AddAuthorizeFilter", "AuthorizeFolder", "AuthorizePage", "AuthorizeAreaFolder"];

    private static readonly string[] Tokens =
    [
        "AddJwtBearer", "AddOpenIdConnect", "AddMicrosoftIdentityWebApi", "AddMicrosoftIdentityWebApiAuthentication", "AddMicrosoftIdentityWebApp",
        "AddMicrosoftIdentityWebAppAuthentication", "AddOAuth2Introspection", "AddIdentityServerAuthentication", "AddOpenIddict", "AddKeycloakWebApi",
        "AddKeycloakWebApiAuthentication", "AddKeycloakJwtBearer", "AddAuth0WebApiAuthentication", "AddAuth0WebAppAuthentication", "AddOktaWebApi",
        "AddOktaMvc",
        "ValidateToken", "ValidateTokenAsync", "AddAbpOpenIdConnect", "AddAbpJwtBearer", "AddIdentityServerJwt", "AddLocalApiAuthentication", "AddBff",
    ];

    public static IEnumerable<Finding> Check(WiredService service)
    {
        if (!service.Endpoints.Any || service.IsOpen)
        {
            return [];
        }

        return !Authenticates(service) ? [Open(service)] : [.. Denies(service), .. Scheme(service)];
    }

    private static Finding Open(WiredService service) => service.AtBuilder(
        RuleCatalog.ServiceAccess,
        $"'{service.Project.Name}' authenticates no caller: neither it nor a project that it references registers authentication",
        "Call builder.Services.AddAuthentication().AddJwtBearer() and set a fallback policy, or name the project in "
            + "'wiring.open' of standards.yml when everybody may call it");

    private static IEnumerable<Finding> Denies(WiredService service)
    {
        var closure = service.Closure;
        if (!closure.Has(Denials)
            && !closure.All.Any(IsAuthorizeFilter)
            && !closure.HasAttribute("Microsoft.AspNetCore.Authorization.AuthorizeAttribute")
            && !closure.HasType("Microsoft.AspNetCore.Authorization.AuthorizeAttribute")
            && !closure.HasType("Microsoft.AspNetCore.Mvc.Filters.IAuthorizationFilter")
            && !closure.HasType("Microsoft.AspNetCore.Mvc.Filters.IAsyncAuthorizationFilter")
            && !IsByHand(service))
        {
            yield return service.AtBuilder(
                RuleCatalog.ServiceAccess,
                $"'{service.Project.Name}' authenticates its callers and requires it nowhere: it has no fallback policy, and no endpoint "
                    + "asks for authorization",
                Deny);
        }
    }

    private static IEnumerable<Finding> Scheme(WiredService service)
    {
        if (!service.Closure.Has(Tokens) && !service.Settings.HasSection("Authentication:Schemes"))
        {
            yield return service.AtBuilder(
                RuleCatalog.ServiceTokens,
                $"'{service.Project.Name}' authenticates its callers without tokens of an identity provider: it registers neither JWT "
                    + "bearer nor OpenID Connect",
                "Call AddAuthentication().AddJwtBearer() with the authority of your identity provider");
        }
    }

    private static bool Authenticates(WiredService service) => service.Closure.Has(Authentication) || IsByHand(service);

    // A middleware or filter of its own that reads a credential.
    private static bool IsByHand(WiredService service) =>
        service.Closure.HasType("Microsoft.AspNetCore.Authentication.AuthenticationHandler`1")
        || service.Closure.HasType("Microsoft.AspNetCore.Authentication.IAuthenticationHandler")
        || Array.Exists(Headers, service.Closure.Says);

    private static bool IsAuthorizeFilter(WiringCall call) =>
        (call.Member.Type == "Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter" && call.Name == ".ctor")
        || call.Member.Generics.Contains("Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter");
}
