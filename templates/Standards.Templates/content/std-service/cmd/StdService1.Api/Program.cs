using Standards.ServiceDefaults;
//#if (postgres)
using Standards.ServiceDefaults.Migrations;
//#endif
//#if (jwt)
using StdService1.Api.Access;
//#endif
using StdService1.Api.Items;
using StdService1.Api.OpenApi;

var builder = WebApplication.CreateBuilder(args);

//#if (postgres)
builder.AddServiceDefaults();
//#else
builder.AddServiceDefaults(defaults => defaults.Problems.Map<ItemStoreFullException>(
    StatusCodes.Status507InsufficientStorage, "item_store_full", "No more items can be kept."));
//#endif
//#if (jwt)
builder.AddAccess();
//#endif
builder.AddItems();
builder.Services.AddValidation();
builder.Services.AddApiDocument();

var app = builder.Build();

app.MapServiceDefaults();
//#if (postgres)
if (await app.MigrateAsync(args))
    return;

//#endif
app.MapApiDocument();
app.MapItems();

await app.RunAsync();
