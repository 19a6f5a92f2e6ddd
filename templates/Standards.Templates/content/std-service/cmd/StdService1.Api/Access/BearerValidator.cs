using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace StdService1.Api.Access;

/// <summary>
/// A service that cannot tell who calls does not start. After all settings and before the framework's own last step, which stops the start at the first
/// problem and names no key.
/// </summary>
internal sealed class BearerValidator(bool isDevelopment) : IPostConfigureOptions<JwtBearerOptions>
{
    private string Help => isDevelopment ? " For development: 'dotnet user-jwts create', as README.md says." : "";

    public void PostConfigure(string? name, JwtBearerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        var problems = new List<string>();
        var hasKeys = options.TokenValidationParameters.IssuerSigningKeys?.Any() is true;
        if (hasKeys && !isDevelopment)
            problems.Add($"{AccessSetup.Section}:SigningKeys is for development only: elsewhere the identity provider publishes its keys.");
        if (!(hasKeys && isDevelopment) && !IsHttps(options.Authority))
            problems.Add($"{AccessSetup.Section}:Authority is the https address of the identity provider, such as https://identity.example.com/realms/acme.{Help}");
        if (options.TokenValidationParameters.ValidAudiences?.Any(audience => !string.IsNullOrWhiteSpace(audience)) is not true)
            problems.Add($"{AccessSetup.Section}:ValidAudiences:0 is what the identity provider calls this service.");
        if (!options.RequireHttpsMetadata)
            problems.Add($"{AccessSetup.Section}:RequireHttpsMetadata is true: whoever can change the keys on their way can be any caller.");
        if (problems.Count > 0)
            throw new OptionsValidationException(name ?? JwtBearerDefaults.AuthenticationScheme, typeof(JwtBearerOptions), problems);
    }

    private static bool IsHttps(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;
}
