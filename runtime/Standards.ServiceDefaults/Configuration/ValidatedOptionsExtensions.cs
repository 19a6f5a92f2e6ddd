using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Standards.ServiceDefaults.Configuration;

/// <summary>Options that stop the start when they are wrong (clause config.config-validated-at-startup).</summary>
public static class ValidatedOptionsExtensions
{
    /// <summary>
    /// Binds options to a section and validates them before the first request. The validator is the partial class that <c>[OptionsValidator]</c> fills from
    /// data annotations, or one by hand; binding is a delegate, so that the generator of the application's own project writes it and nothing is found by
    /// reflection.
    /// <code>builder.AddValidatedOptions&lt;PaymentOptions, PaymentOptionsValidator&gt;("Payments", static (section, options) =&gt;
    /// section.Bind(options));</code>
    /// </summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <typeparam name="TValidator">Says what is wrong with them; the key is put before each message.</typeparam>
    /// <param name="builder">The builder of the application.</param>
    /// <param name="section">The section of the configuration, such as <c>Payments</c>.</param>
    /// <param name="bind">Reads the section into the options.</param>
    public static OptionsBuilder<TOptions> AddValidatedOptions<[DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TValidator>(
        this IHostApplicationBuilder builder, string section, Action<IConfigurationSection, TOptions> bind)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(section);
        ArgumentNullException.ThrowIfNull(bind);

        var source = builder.Configuration.GetSection(section);
        builder.Services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(new ConfigurationChangeTokenSource<TOptions>(Options.DefaultName, source));
        builder.Services.AddSingleton<IValidateOptions<TOptions>>(new SectionValidator<TOptions>(section, new TValidator()));
        return builder.Services.AddOptions<TOptions>().Configure(options => bind(source, options)).ValidateOnStart();
    }
}
