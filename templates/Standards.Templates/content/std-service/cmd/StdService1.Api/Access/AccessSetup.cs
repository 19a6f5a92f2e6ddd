using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace StdService1.Api.Access;

/// <summary>A caller is who the token of the identity provider says. Without a token only the probes answer.</summary>
internal static class AccessSetup
{
    /// <summary>Where the framework reads the settings of the scheme.</summary>
    public const string Section = "Authentication:Schemes:Bearer";

    public static void AddAccess(this IHostApplicationBuilder builder)
    {
        // The handler checks the tokens, with the keys that the provider publishes. What stands here only takes back what the framework
        // would leave out: where the configuration names no issuer or no audience, it asks for none.
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.MapInboundClaims = false;
            options.SaveToken = false;
            options.TokenValidationParameters.ValidateIssuer = true;
            options.TokenValidationParameters.ValidateAudience = true;
            options.TokenValidationParameters.ValidateLifetime = true;
            options.TokenValidationParameters.ValidateIssuerSigningKey = true;
            options.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.RsaSha256];
            // Of clocks, not of tokens; the default of 5 minutes is long beside a token of an hour.
            options.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
            options.TokenValidationParameters.NameClaimType = "sub";
            options.TokenValidationParameters.RoleClaimType = "roles";
        });
        builder.Services.AddSingleton<IValidateOptions<JwtBearerOptions>, BearerValidator>();
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).ValidateOnStart();

        // Every endpoint that says nothing else, and every path that there is not.
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.Configure<OpenApiOptions>("v1", options => options.AddDocumentTransformer<BearerTransformer>());
    }
}
