using Standards.ServiceDefaults;
//#if (jwt)
using StdService1.Api.Access;
//#endif
using StdService1.Api.OpenApi;
//#if (postgres)
using StdService1.Data;
//#endif

using StdService1.Api.StdItems1;

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
app.MapApiDocument();
app.MapStdItems1();

//#if (postgres)
return await app.RunServiceAsync(args, DatabaseOptions.Help);
//#else
return await app.RunServiceAsync(args);
//#endif
