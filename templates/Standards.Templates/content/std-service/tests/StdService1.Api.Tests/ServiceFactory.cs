//#if (jwt)
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication.JwtBearer;
//#endif
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
//#if (jwt || postgres)
using Microsoft.AspNetCore.TestHost;
//#endif
using Microsoft.Extensions.DependencyInjection;
//#if (postgres)
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
//#endif
using Microsoft.Extensions.Hosting;
//#if (postgres)
using Standards.ServiceDefaults.Audit;
using Standards.ServiceDefaults.Idempotency;
//#endif
//#if (jwt)
using StdService1.Api.Tests.Access;
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
        // For tests with Kestrel: a free port, known before the service starts. UseKestrel(port) would set it afterwards.
        ["urls"] = "http://127.0.0.1:0",
//#if (jwt)
        ["Authentication:Schemes:Bearer:Authority"] = IdentityProvider.Authority,
        ["Authentication:Schemes:Bearer:ValidAudiences:0"] = IdentityProvider.Audience,
//#endif
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
//#if (jwt)
        builder.ConfigureTestServices(services => services.Configure<JwtBearerOptions>(
            JwtBearerDefaults.AuthenticationScheme, options => options.BackchannelHttpHandler = IdentityProvider.Instance));
//#endif
//#if (postgres)
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<IStdItem1Store>();
            services.AddSingleton<IStdItem1Store, InMemoryStdItem1Store>();
            services.Replace(ServiceDescriptor.Singleton<IIdempotencyStore>(new InMemoryIdempotencyStore(new IdempotencyOptions())));
            services.Replace(ServiceDescriptor.Singleton<IAuditStore, InMemoryAuditStore>());
            services.Configure<HealthCheckServiceOptions>(checks => checks.Registrations.Clear());
        });
//#endif
    }

    // The base class builds the service on one thread while Program goes on to start it on another. A service that fails at once can be
    // disposed of before anybody waits for its start, and the failure is then hidden by an ObjectDisposedException.
    protected override IHost CreateHost(IHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        var gate = new StartGate();
        builder.ConfigureServices(services => services.AddSingleton<IHostLifetime>(gate));
        var host = builder.Build();
        var start = host.StartAsync();
        gate.Open();
        start.GetAwaiter().GetResult();
        return host;
    }
//#if (jwt)

    protected override void ConfigureClient(HttpClient client)
    {
        ArgumentNullException.ThrowIfNull(client);

        base.ConfigureClient(client);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", new TestToken().ToString());
    }
//#endif

    /// <summary>Asked by the host before it validates settings and starts services; in the place of the console's signals.</summary>
    private sealed class StartGate : IHostLifetime
    {
        private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Open() => _opened.SetResult();

        public Task WaitForStartAsync(CancellationToken cancellationToken) => _opened.Task.WaitAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
