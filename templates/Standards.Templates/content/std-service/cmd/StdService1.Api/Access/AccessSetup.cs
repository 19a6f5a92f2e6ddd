using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Standards.ServiceDefaults.Configuration;

namespace StdService1.Api.Access;

/// <summary>A caller is who the token of the identity provider says, and may do what its scopes say. Without a token only the probes answer.</summary>
internal static class AccessSetup
{
    /// <summary>Where the framework reads the settings of the scheme.</summary>
    public const string Section = "Authentication:Schemes:Bearer";

    public static void AddAccess(this IHostApplicationBuilder builder)
    {
        // In front of the step that AddJwtBearer adds.
        var isDevelopment = builder.Environment.IsDevelopment();
        builder.Services.AddSingleton<IPostConfigureOptions<JwtBearerOptions>>(new BearerValidator(isDevelopment));
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options => Configure(options, isDevelopment));
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).ValidateOnStart();

        builder.AddValidatedOptions<AccessOptions, AccessOptionsValidator>(AccessOptions.Section, static (section, options) => section.Bind(options));
        builder.Services.AddSingleton<IAuthorizationHandler, ScopeHandler>();
        var policy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new ScopeRequirement()).Build();
        // The fallback is for every endpoint that says nothing else, and every path that there is not; the default adds to what an endpoint asks for.
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(policy).SetDefaultPolicy(policy);
        builder.Services.Configure<OpenApiOptions>("v1", options => options.AddDocumentTransformer<BearerTransformer>());
    }

    // The handler checks the tokens, with the keys that the provider publishes. What stands here only takes back what the framework would leave out: where the
    // configuration names no issuer or no audience, it asks for none.
    private static void Configure(JwtBearerOptions options, bool isDevelopment)
    {
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.TokenValidationParameters.ValidateIssuer = true;
        options.TokenValidationParameters.ValidateAudience = true;
        options.TokenValidationParameters.ValidateLifetime = true;
        options.TokenValidationParameters.ValidateIssuerSigningKey = true;
        // 'dotnet user-jwts' signs with a key that one developer's machine has.
        options.TokenValidationParameters.ValidAlgorithms =
            isDevelopment ? [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.HmacSha256] : [SecurityAlgorithms.RsaSha256];
        // Of clocks, not of tokens; the default of 5 minutes is long beside a token of an hour.
        options.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
        options.TokenValidationParameters.NameClaimType = "sub";
        options.TokenValidationParameters.RoleClaimType = "roles";
    }
}
