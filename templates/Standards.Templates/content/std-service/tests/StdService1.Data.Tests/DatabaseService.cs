using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace StdService1.Data.Tests;

/// <summary>The whole service over a database.</summary>
internal sealed class DatabaseService(string connectionString) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Database:ConnectionString", connectionString);
        // Nobody has to notice that this instance goes away.
        builder.UseSetting("ServiceDefaults:Shutdown:DrainDelay", "00:00:00");
        builder.UseSetting("ServiceDefaults:Health:CacheFor", "00:00:00");
        builder.UseSetting("Logging:LogLevel:Default", "None");
    }
}
