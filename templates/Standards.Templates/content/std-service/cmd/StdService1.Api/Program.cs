using StdService1.Api.Health;
using StdService1.Api.Items;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<IItemStore, InMemoryItemStore>();
builder.Services.AddOpenApi();
builder.Services.AddServiceProblems();
builder.Services.AddServiceHealth();

var app = builder.Build();

app.UseServiceProblems();
app.MapServiceHealth();
app.MapOpenApi();
app.MapItems();

await app.RunAsync();
