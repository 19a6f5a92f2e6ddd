//#if (postgres)
using StdService1.Data;
//#else
using Microsoft.Extensions.Options;
using Standards.ServiceDefaults.Configuration;
//#endif
using Standards.ServiceDefaults.Audit;

namespace StdService1.Api.Items;

/// <summary>What the items need.</summary>
internal static class ItemSetup
{
    public static void AddItems(this IHostApplicationBuilder builder)
    {
//#if (postgres)
        builder.AddItemDatabase();
//#else
        builder.AddValidatedOptions<ItemsOptions, ItemsOptionsValidator>("Items", static (section, options) => section.Bind(options));
        builder.Services.AddSingleton<IItemStore>(services =>
            new InMemoryItemStore(services.GetRequiredService<IOptions<ItemsOptions>>().Value.Capacity));
//#endif
        builder.AddAuditTrail();
        builder.Services.AddScoped<ItemCreation>();
        builder.Services.AddSingleton<ItemMetrics>();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ItemJsonContext.Default));
    }
}
