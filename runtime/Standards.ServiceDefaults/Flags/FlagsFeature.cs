using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Standards.ServiceDefaults.Flags;

/// <summary>Feature flags from a file of their own.</summary>
internal static class FlagsFeature
{
    public static void Add(IHostApplicationBuilder builder, FlagsOptions options)
    {
        // Below everything else: an environment variable (Flags__new-checkout__KillSwitch) has the last word.
        builder.Configuration.Sources.Insert(0, new JsonConfigurationSource
        {
            Path = options.File,
            FileProvider = builder.Environment.ContentRootFileProvider,
            Optional = true,
            ReloadOnChange = true,
        });
        // At start, not at the first question.
        ConfigurationFlags.Read(builder.Configuration);
        builder.Services.TryAddSingleton<IFeatureFlags, ConfigurationFlags>();
    }
}
