using Standards.ServiceDefaults;
//#if (postgres)
using Standards.ServiceDefaults.Migrations;
//#endif
//#if (jwt)
using StdService1.Api.Access;
//#endif
using StdService1.Api.StdItems1;
using StdService1.Api.OpenApi;

var builder = WebApplication.CreateBuilder(args);

//#if (postgres)
builder.AddServiceDefaults();
//#else
builder.AddServiceDefaults(defaults => defaults.Problems.Map<StdItem1StoreFullException>(
    StatusCodes.Status507InsufficientStorage, "std_item1_store_full", "No more std items1 can be kept."));
//#endif
//#if (jwt)
builder.AddAccess();
//#endif
builder.AddStdItems1();
builder.Services.AddValidation();
builder.Services.AddApiDocument();

var app = builder.Build();

app.MapServiceDefaults();
//#if (postgres)
if (await app.MigrateAsync(args))
    return;

//#endif
app.MapApiDocument();
app.MapStdItems1();

await app.RunAsync();
