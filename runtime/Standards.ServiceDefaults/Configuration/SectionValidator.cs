using Microsoft.Extensions.Options;

namespace Standards.ServiceDefaults.Configuration;

/// <summary>Puts the section before what a validator says: who reads the message looks for a key of the configuration, not for a property of a type.</summary>
internal sealed class SectionValidator<TOptions>(string section, IValidateOptions<TOptions> inner) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var result = inner.Validate(name, options);
        return result is { Failed: true, Failures: not null } ? ValidateOptionsResult.Fail(result.Failures.Select(failure => $"{section}: {failure}")) : result;
    }
}
