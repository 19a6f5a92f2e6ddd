using Standards.Checks.Policies;
using Standards.Checks.Rules.Wiring;

namespace Standards.Checks.Tests.Wiring;

/// <summary>The forms in which services are put together: the package, a library, a class Startup, workers, hosts of others.</summary>
public sealed class WiringFormTests : IDisposable
{
    private const string ByPackage = """
        using Standards.ServiceDefaults;
        var builder = WebApplication.CreateBuilder(args);
        builder.AddServiceDefaults();
        builder.Services.AddAuthentication().AddJwtBearer();
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddHttpClient("stock");
        builder.Services.AddSingleton<Measures>();
        var app = builder.Build();
        app.MapServiceDefaults();
        app.MapPost("/api/v1/orders", () => 1).RequireIdempotency();
        app.Run();

        sealed class Measures(IMeterFactory meters)
        {
            public Counter<long> Created { get; } = meters.Create("Acme.Orders").CreateCounter<long>("orders_created_total");
        }

        """;

    private const string Meters = """{ "ServiceDefaults": { "Telemetry": { "Meters": ["Acme.Orders"] } } }""";

    private const string Shared = """
        namespace Acme;

        public static class Hosting
        {
            public static void AddAcme(this IHostApplicationBuilder builder)
            {
                builder.Logging.AddJsonConsole();
                builder.Services.AddAuthentication().AddJwtBearer();
                builder.Services.AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy);
                builder.Services.AddOpenTelemetry()
                    .ConfigureResource(resource => resource.AddService("orders", version: "1.0").AddAttributes("deployment.environment.name"))
                    .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation())
                    .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("Acme"))
                    .UseOtlpExporter();
                builder.Services.AddProblemDetails();
                new Meter("Acme").CreateHistogram<double>("orders_duration_seconds");
            }

            public static void UseAcme(this WebApplication app)
            {
                app.UseExceptionHandler();
                app.Map("/live", () => "ok");
                app.MapHealthChecks("/ready");
                app.UseMiddleware<Ids>();
                app.MapControllers().RequireRateLimiting("caller");
            }

            public static void AddLimits(this IHostApplicationBuilder builder) => builder.Services.AddRateLimiter(options =>
            {
                options.AddPolicy("caller", http => RateLimitPartition.GetNoLimiter(http.User.Identity.Name));
                options.OnRejected = (context, token) => ValueTask.CompletedTask;
            });
        }

        public sealed class Ids
        {
            public Task InvokeAsync(HttpContext http) => Task.FromResult(http.Request.Headers["x-correlation-id"]);
        }

        """;

    private readonly WiringScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Service_with_the_package_is_silent()
        => Assert.Empty(_scene.Settings(Meters).Check(ByPackage));

    public static TheoryData<string, string, string> OfPackage => new()
    {
        { "app.MapServiceDefaults();", "", "STD8801 STD8802 STD8815 STD8822" },
        { "builder.AddServiceDefaults();", "builder.AddServiceDefaults(o => o.Health.Enabled = false);", "STD8801" },
        { "builder.AddServiceDefaults();", "builder.AddServiceDefaults(o => o.Health.Enabled = true);", "" },
        { "builder.AddServiceDefaults();", "builder.AddServiceDefaults(o => o.RateLimit.Enabled = false);", "STD8802" },
        { "builder.AddServiceDefaults();", "builder.AddServiceDefaults(o => o.Telemetry.Meters.Add(\"Acme.Orders\"));", "" },
        { "\"Acme.Orders\"", "\"Acme.Other\"", "STD8804" },
        { "\"Acme.Orders\"", "\"Orders.Api\"", "" },
        { "builder.Services.AddHttpClient(\"stock\");", "new Npgsql.NpgsqlConnection(\"\");", "STD8809" },
    };

    [Theory]
    [MemberData(nameof(OfPackage))]
    public void Feature_of_the_package_that_is_off_proves_nothing(string part, string instead, string expected)
        => Assert.Equal(expected, Ids(_scene.Settings(Meters).Check(ByPackage.Replace(part, instead, StringComparison.Ordinal))));

    [Theory]
    [InlineData("appsettings.json", "Health", "STD8801")]
    [InlineData("appsettings.Production.json", "Telemetry", "STD8804")]
    [InlineData("appsettings.Development.json", "Health", "")]
    [InlineData("appsettings.json", "Resilience", "STD8814")]
    [InlineData("appsettings.json", "Logging", "STD8800")]
    public void Feature_that_settings_switch_off_proves_nothing(string file, string feature, string expected)
    {
        var json = $"\uFEFF// settings\n{{ \"ServiceDefaults\": {{ \"{feature}\": {{ \"Enabled\": false, }} }} }}";

        var other = file == "appsettings.json" ? "appsettings.Production.json" : "appsettings.json";

        var found = _scene.Settings(json, file).Settings(Meters, other).Check(ByPackage);

        Assert.Equal(expected, Ids(found));
        Assert.All(found, f => Assert.Contains($"because 'ServiceDefaults:{feature}:Enabled' is false in {file}", f, StringComparison.Ordinal));
    }

    [Fact]
    public void Methods_of_a_shared_library_that_are_called_count_and_others_do_not()
    {
        const string Program = """
            using Acme;
            var builder = WebApplication.CreateBuilder(args);
            builder.AddAcme();
            builder.AddLimits();
            builder.Services.AddControllers();
            var app = builder.Build();
            app.UseAcme();
            app.UseRateLimiter();
            app.Run();
            """;
        _scene.Library("Acme", Shared);

        Assert.Empty(_scene.Check(Program));
        var unlimited = Program
            .Replace("builder.AddLimits();", "", StringComparison.Ordinal)
            .Replace("app.UseRateLimiter();", "", StringComparison.Ordinal);
        Assert.Equal("STD8802", Ids(_scene.Check(unlimited)));
        Assert.Equal("STD8801 STD8802 STD8815 STD8822", Ids(_scene.Check("""
            using Acme;
            var builder = WebApplication.CreateBuilder(args);
            builder.AddAcme();
            builder.Services.AddControllers();
            var app = builder.Build();
            app.MapControllers();
            app.Run();
            """)));
    }

    [Fact]
    public void Code_that_is_found_by_reflection_counts_as_called()
    {
        _scene.Library("Acme", Shared);

        Assert.Empty(_scene.Check("""
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddValidatorsFromAssembly(typeof(Acme.Hosting).Assembly);
            var app = builder.Build();
            app.UseRateLimiter();
            app.Run();
            """));
    }

    [Fact]
    public void Startup_class_of_a_library_counts()
    {
        _scene.Library("Acme", """
            namespace Acme;

            public class Startup
            {
                public void ConfigureServices(IServiceCollection services) => services.AddAuthentication().AddJwtBearer();

                public void Configure(IApplicationBuilder app)
                {
                    app.UseExceptionHandler();
                    app.UseEndpoints(endpoints =>
                    {
                        endpoints.MapHealthChecks("/health/live");
                        endpoints.MapHealthChecks("/health/ready");
                        endpoints.MapControllers().RequireAuthorization();
                    });
                }
            }

            """);

        var found = _scene.Check("""
            Host.CreateDefaultBuilder(args)
                .ConfigureWebHostDefaults(web => web.UseStartup<Acme.Startup>())
                .Build()
                .Run();
            """);

        Assert.Equal("STD8800 STD8804 STD8808 STD8802 STD8815 STD8822", Ids(found));
        var place = $"STD8815 {WiringScene.Path}(1,1): 'Orders.Api' answers errors without problem details. ";
        Assert.Contains(found, f => f.StartsWith(place, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "STD8800 STD8801 STD8804 STD8805 STD8808")]
    [InlineData("builder.Services.Configure<HostOptions>(builder.Configuration.GetSection(\"Host\"));", "STD8800 STD8801 STD8804 STD8808")]
    [InlineData("new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, 1);", "STD8800 STD8804 STD8805 STD8808")]
    public void Worker_without_a_web_server_is_judged_as_one(string more, string expected) =>
        Assert.Equal(expected, Ids(_scene.With(ServiceClass.Worker).Check($$"""
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddHostedService<Work>();
        {{more}}
        builder.Build().Run();

        sealed class Work : BackgroundService
        {
            protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
        }
        """)));

    [Theory]
    [InlineData("System.Console.Write(1);")]
    [InlineData("Host.CreateApplicationBuilder(args).Build();")]
    [InlineData("Aspire.Hosting.DistributedApplication.CreateBuilder(args); WebApplication.Create(args).Run();")]
    public void Tool_and_application_host_are_silent(string program) => Assert.Empty(_scene.Check(program));

    [Fact]
    public void Policy_names_packages_that_do_it_all()
    {
        const string Program = "WebApplication.Create(args); Platforms.Platform.Run(args);";

        Assert.NotEmpty(_scene.Check(Program));
        Assert.Empty(_scene.With(new WiringPolicy { ProvidedBy = ["Acme.Hosting"] }).Check(Program));
        Assert.NotEmpty(_scene.With(new WiringPolicy { ProvidedBy = ["Acme.Other"] }).Check(Program));
    }

    [Fact]
    public void Policy_names_services_that_everybody_may_call()
    {
        var program = ByPackage
            .Replace("builder.Services.AddAuthentication().AddJwtBearer();", "", StringComparison.Ordinal)
            .Replace("builder.Services.AddAuthorizationBuilder()", "_ = new AuthorizationBuilder(builder.Services)", StringComparison.Ordinal);
        _scene.Settings(Meters);

        Assert.Equal("STD8803", Ids(_scene.Check(program)));
        Assert.Empty(_scene.With(new WiringPolicy { Open = ["Orders.Api"] }).Check(program));
    }

    public static TheoryData<string, string> Pipelines => new()
    {
        { "builder.Services.AddGrpc(options => options.Interceptors.Add<Calls>()); var app = builder.Build(); app.MapGrpcService<object>();", "" },
        { "builder.Services.AddGrpc(); var app = builder.Build(); app.MapGrpcService<object>();", "STD8806" },
        { "builder.Services.AddAuthentication().AddCookie(); var app = builder.Build(); app.UseAntiforgery(); app.MapPost(\"/a\", () => 1);", "" },
        { "builder.Services.AddAuthentication().AddCookie(); var app = builder.Build(); app.MapPost(\"/a\", () => 1);", "STD8807" },
        { "builder.Services.AddAuthentication().AddCookie(); var app = builder.Build(); app.MapGet(\"/a\", () => 1);", "" },
        {
            "builder.Services.AddRateLimiter(o => { o.RejectionStatusCode = 429; o.AddFixedWindowLimiter(\"a\", l => { }); }); "
                + "var app = builder.Build(); app.UseRateLimiter(); app.MapGet(\"/a\", () => 1).RequireRateLimiting(\"a\");",
            "STD8802"
        },
        { "builder.Services.ConfigureHttpClientDefaults(http => { }); builder.Services.AddHttpClient(\"a\"); var app = builder.Build();", "STD8814" },
        {
            "builder.Services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler()); "
                + "builder.Services.AddHttpClient(\"a\"); var app = builder.Build();",
            ""
        },
        { "builder.Services.AddHttpClient(\"a\"); var app = builder.Build();", "" },
        { "builder.Services.AddOpenTelemetry().UseAzureMonitor(); new ActivitySource(\"Acme\"); var app = builder.Build();", "" },
        {
            "new ActivitySource(args.Length > 0 ? args[0] : \"a\"); "
                + "builder.Services.AddOpenTelemetry().WithTracing(t => t.AddSource(\"b\").AddOtlpExporter()); var app = builder.Build();",
            "STD8820"
        },
        {
            "var name = \"Acme\"; new ActivitySource(name); "
                + "builder.Services.AddOpenTelemetry().WithTracing(t => t.AddSource(\"b\").AddOtlpExporter()); var app = builder.Build();",
            "STD8804 STD8820"
        },
        { "var app = builder.Build(); app.MapGet(\"/\", () => \"runs\"); app.MapGet(\"/metrics\", () => 1);", "" },
    };

    // Judged alone: what the others say of so small a service is left out.
    [Theory]
    [MemberData(nameof(Pipelines))]
    public void Parts_of_a_pipeline_fit_together(string text, string expected)
    {
        var judged = expected.Length > 0 ? expected.Split(' ') : ["STD8802", "STD8803", "STD8806", "STD8807", "STD8814", "STD8820"];
        var isWhole = text.Contains("AddRateLimiter", StringComparison.Ordinal);
        var found = _scene
            .With(new WiringPolicy { Open = ["Orders.Api"] })
            .Check($"var builder = WebApplication.CreateBuilder(args); {text} app.Run(); class Calls : Grpc.Core.Interceptors.Interceptor {{ }}");

        var ids = Ids(found.Where(f => judged.Contains(f[..7]) && (isWhole || f[..7] != "STD8802")).Where(f => !f.Contains("sends", StringComparison.Ordinal)));
        Assert.Equal(expected, ids);
    }

    [Theory]
    [InlineData("Warning", "STD8823")]
    [InlineData("Information", "")]
    public void Silenced_host_leaves_no_duration(string level, string expected) => Assert.Equal(
        expected,
        Ids(_scene.Settings($$"""{ "Logging": { "LogLevel": { "Microsoft.AspNetCore": "{{level}}" } } }""").Check("""
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/api", () => 1);
            app.Run();
            """).Where(f => f.StartsWith("STD8823", StringComparison.Ordinal))));

    private static string Ids(IEnumerable<string> found) => string.Join(' ', found.Select(f => f[..7]));
}
