using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace StdService1.Api.Access;

/// <summary>
/// A service that cannot tell who calls does not start. After all settings and before the framework's own last step, which stops the start at the first
/// problem and names no key.
/// </summary>
internal sealed class BearerValidator(bool isDevelopment) : IPostConfigureOptions<JwtBearerOptions>
{
    public void PostConfigure(string? name, JwtBearerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        string[] problems = [.. ProblemsOfKeys(options), .. ProblemsOfTokens(options)];
        if (problems.Length > 0)
            throw new OptionsValidationException(name ?? JwtBearerDefaults.AuthenticationScheme, typeof(JwtBearerOptions), problems);
    }

    // Keys in the configuration are those of 'dotnet user-jwts': secrets that sign, and not what a provider publishes.
    private IEnumerable<string> ProblemsOfKeys(JwtBearerOptions options)
    {
        var hasKeys = options.TokenValidationParameters.IssuerSigningKeys?.Any() is true;
        if (hasKeys && isDevelopment)
            yield break;

        if (hasKeys)
            yield return $"{AccessSetup.Section}:SigningKeys is for development only: elsewhere the identity provider publishes its keys.";
        var help = isDevelopment ? " For development: 'dotnet user-jwts create', as README.md says." : "";
        if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority) || authority.Scheme != Uri.UriSchemeHttps)
            yield return $"{AccessSetup.Section}:Authority is the https address of the identity provider, such as https://identity.example.com/realms/acme.{help}";
    }

    private static IEnumerable<string> ProblemsOfTokens(JwtBearerOptions options)
    {
        if (options.TokenValidationParameters.ValidAudiences?.Any(audience => !string.IsNullOrWhiteSpace(audience)) is not true)
            yield return $"{AccessSetup.Section}:ValidAudiences:0 is what the identity provider calls this service.";
        if (!options.RequireHttpsMetadata)
            yield return $"{AccessSetup.Section}:RequireHttpsMetadata is true: whoever can change the keys on their way can be any caller.";
    }
}
