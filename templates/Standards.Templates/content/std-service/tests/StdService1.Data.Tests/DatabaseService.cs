//#if (jwt)
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication.JwtBearer;
//#endif
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
//#if (jwt)
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using StdService1.Api.Tests.Access;
//#endif

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
//#if (jwt)
        builder.UseSetting("Authentication:Schemes:Bearer:Authority", IdentityProvider.Authority);
        builder.UseSetting("Authentication:Schemes:Bearer:ValidAudiences:0", IdentityProvider.Audience);
        builder.ConfigureTestServices(services => services.Configure<JwtBearerOptions>(
            JwtBearerDefaults.AuthenticationScheme, options => options.BackchannelHttpHandler = IdentityProvider.Instance));
//#endif
    }
//#if (jwt)

    protected override void ConfigureClient(HttpClient client)
    {
        base.ConfigureClient(client);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", new TestToken().ToString());
    }
//#endif
}
