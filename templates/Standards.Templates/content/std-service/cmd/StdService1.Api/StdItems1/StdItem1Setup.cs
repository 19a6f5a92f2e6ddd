//#if (!postgres)
using Microsoft.Extensions.Options;
//#endif
using Standards.ServiceDefaults.Audit;
//#if (postgres)
using StdService1.Data;
//#else
using Standards.ServiceDefaults.Configuration;
//#endif

namespace StdService1.Api.StdItems1;

/// <summary>What the std items1 need.</summary>
internal static class StdItem1Setup
{
    public static void AddStdItems1(this IHostApplicationBuilder builder)
    {
//#if (postgres)
        builder.AddStdItem1Database();
//#else
        builder.AddValidatedOptions<StdItems1Options, StdItems1OptionsValidator>("StdItems1", static (section, options) => section.Bind(options));
        builder.Services.AddSingleton<IStdItem1Store>(services =>
            new InMemoryStdItem1Store(services.GetRequiredService<IOptions<StdItems1Options>>().Value.Capacity));
//#endif
        builder.AddAuditTrail();
        builder.Services.AddScoped<StdItem1Creation>();
        builder.Services.AddSingleton<StdItem1Metrics>();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, StdItem1JsonContext.Default));
    }
}
