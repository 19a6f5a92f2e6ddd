using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
//#if (postgres)
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Standards.ServiceDefaults.Audit;
using Standards.ServiceDefaults.Idempotency;
//#endif

namespace StdService1.Api.Tests;

/// <summary>The service as it runs in production, with a store of its own.</summary>
public sealed class ServiceFactory : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal)
    {
        // Nobody has to notice that this instance goes away.
        ["ServiceDefaults:Shutdown:DrainDelay"] = "00:00:00",
        ["Logging:LogLevel:Default"] = "None",
//#if (postgres)
        // Nobody listens there; what would ask is replaced below.
        ["Database:ConnectionString"] = "Host=127.0.0.1;Port=1",
//#endif
    };

    /// <summary>Sets a key of the configuration.</summary>
    public ServiceFactory With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
//#if (postgres)
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<IItemStore>();
            services.AddSingleton<IItemStore, InMemoryItemStore>();
            services.Replace(ServiceDescriptor.Singleton<IIdempotencyStore>(new InMemoryIdempotencyStore(new IdempotencyOptions())));
            services.Replace(ServiceDescriptor.Singleton<IAuditStore, InMemoryAuditStore>());
            services.Configure<HealthCheckServiceOptions>(checks => checks.Registrations.Clear());
        });
//#endif
    }
}
