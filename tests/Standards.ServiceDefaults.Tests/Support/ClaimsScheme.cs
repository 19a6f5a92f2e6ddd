using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Standards.ServiceDefaults.Tests.Support;

/// <summary>A caller with the claims of its header, <c>X-Claims: iss=https://one;sub=anna</c>; without the header an anonymous one.</summary>
internal sealed class ClaimsScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Header = "X-Claims";

    public static void Add(IServiceCollection services) =>
        services.AddAuthentication("claims").AddScheme<AuthenticationSchemeOptions, ClaimsScheme>("claims", null);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ } text])
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }
        var claims = text.Split(';').Select(claim => claim.Split('=', 2)).Select(pair => new Claim(pair[0], pair[1]));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, "test")), "claims")));
    }
}
