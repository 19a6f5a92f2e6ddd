using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace StdService1.Api.Access;

/// <summary>A service that cannot tell who calls does not start.</summary>
internal sealed class BearerValidator : IValidateOptions<JwtBearerOptions>
{
    public ValidateOptionsResult Validate(string? name, JwtBearerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        var problems = new List<string>();
        if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority) || authority.Scheme != Uri.UriSchemeHttps)
            problems.Add($"{AccessSetup.Section}:Authority is the https address of the identity provider, such as https://identity.example.com/realms/acme.");
        if (options.TokenValidationParameters.ValidAudiences?.Any(audience => !string.IsNullOrWhiteSpace(audience)) is not true)
            problems.Add($"{AccessSetup.Section}:ValidAudiences:0 is what the identity provider calls this service.");
        if (!options.RequireHttpsMetadata)
            problems.Add($"{AccessSetup.Section}:RequireHttpsMetadata is true: whoever can change the keys on their way can be any caller.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
