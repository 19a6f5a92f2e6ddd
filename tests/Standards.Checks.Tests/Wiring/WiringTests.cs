using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Wiring;

/// <summary>A service that does all by hand is silent; each thing that it leaves out is one finding.</summary>
public sealed class WiringTests
{
    private const string ByHand = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.AddJsonConsole();
        builder.Services.AddHealthChecks();
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                RateLimitPartition.GetTokenBucketLimiter(http.User.Identity.Name, _ => new TokenBucketRateLimiterOptions()));
        });
        builder.Services.AddAuthentication().AddJwtBearer();
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("orders", version: "1.0").AddAttributes("deployment.environment.name"))
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddSource(Telemetry.Name).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("Acme.*").AddOtlpExporter());
        builder.Services.AddProblemDetails();

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseRateLimiter();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapPost("/api/v1/orders", (HttpRequest request) => request.Headers["Idempotency-Key"] + request.Headers["X-Request-ID"]);
        app.Run();

        static class Telemetry
        {
            public const string Name = "Acme.Orders";
            public static readonly ActivitySource Source = new(Name);
            public static readonly Counter<long> Created = new Meter("Acme.Orders").CreateCounter<long>("orders_created_total");
        }

        """;

    public static TheoryData<string, string, string> LeftOut => new()
    {
        {
            "builder.Logging.AddJsonConsole();", "",
            "STD8800 (1,1): 'Orders.Api' writes its logs as plain text: nothing asks for JSON lines or sends records. "
                + "Call builder.AddServiceDefaults(), or builder.Logging.AddJsonConsole()."
        },
        { "builder.Logging.AddJsonConsole();", "Serilog.SerilogHostBuilderExtensions.UseSerilog(builder.Host);", "" },
        { """app.MapHealthChecks("/health/ready");""", "", "STD8801 (21,1): 'Orders.Api' maps one probe '/health/live': " },
        { """app.MapHealthChecks("/health/ready");""", """app.MapGet("/readyz", () => "ok");""", "" },
        { """app.MapHealthChecks("/health/ready");""", """app.MapHealthChecks(app.Configuration["Ready"]);""", "" },
        {
            """app.MapHealthChecks("/health/ready");""", """app.MapHealthChecks("/health/live");""",
            "STD8801 (21,1): 'Orders.Api' maps one probe '/health/live': "
        },
        {
            "options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;", "",
            "STD8802 (4,1): 'Orders.Api' refuses a caller above the limit with 503, as if it were down. "
                + "Write options.RejectionStatusCode = StatusCodes.Status429TooManyRequests."
        },
        { "app.UseRateLimiter();", "", "STD8802 (4,1): 'Orders.Api' calls AddRateLimiter, and not UseRateLimiter: nothing limits its callers. " },
        {
            "options.GlobalLimiter = ", "options.AddFixedWindowLimiter(\"api\", limit => limit.PermitLimit = 1); _ = ",
            "STD8802 (7,5): 'Orders.Api' has a policy of rate limits that no endpoint asks for. "
        },
        {
            "http.User.Identity.Name", "\"all\"",
            "STD8802 (8,9): 'Orders.Api' counts the requests of all callers together: one of them can use up what all may send. "
        },
        { "tracing.AddAspNetCoreInstrumentation()", "tracing", "STD8809 (1,1): requests of 'Orders.Api' are in no trace: nothing instruments ASP.NET Core. " },
        { ".AddJwtBearer();", ";", "STD8821 (1,1): 'Orders.Api' authenticates its callers without tokens of an identity provider: " },
        { "builder.Services.AddAuthentication().AddJwtBearer();", "", "STD8803 (1,1): 'Orders.Api' authenticates no caller: " },
        {
            ".SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())", "",
            "STD8803 (1,1): 'Orders.Api' authenticates its callers and requires it nowhere: it has no fallback policy, and no endpoint asks for authorization. "
        },
        { ".AddSource(Telemetry.Name)", "", "STD8804 Library: nothing listens to the activity source 'Acme.Orders': what it records is lost. " },
        { ".AddSource(Telemetry.Name)", ".AddSource(builder.Configuration[\"Sources\"])", "" },
        { "AddMeter(\"Acme.*\")", "AddMeter(\"Other.*\")", "STD8804 Library: nothing listens to the meter 'Acme.Orders': what it records is lost. " },
        {
            ".WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter(\"Acme.*\").AddOtlpExporter())", "",
            "STD8804 (1,1): 'Orders.Api' sends no metrics. "
        },
        { "AddSource(Telemetry.Name).AddOtlpExporter()", "AddSource(Telemetry.Name)", "STD8804 (1,1): 'Orders.Api' sends no traces. " },
        {
            "metrics.AddAspNetCoreInstrumentation().AddMeter(\"Acme.*\")", "metrics.AddMeter(\"Acme.*\")",
            "STD8819 (1,1): 'Orders.Api' sends metrics, and those of its requests "
        },
        { "metrics.AddAspNetCoreInstrumentation()", "metrics.AddMeter(\"Microsoft.AspNetCore.Hosting\")", "" },
        { ", version: \"1.0\"", "", "STD8820 (1,1): traces and metrics of 'Orders.Api' do not say service.version. " },
        {
            ".ConfigureResource(resource => resource.AddService(\"orders\", version: \"1.0\").AddAttributes(\"deployment.environment.name\"))", "",
            "STD8820 (1,1): traces and metrics of 'Orders.Api' do not say service.version and deployment.environment.name. "
        },
        { "new Meter(\"Acme.Orders\").CreateCounter<long>(\"orders_created_total\")", "null", "STD8808 (1,1): 'Orders.Api' has no metric of its own: " },
        { "builder.Services.AddProblemDetails();", "", "STD8815 (18,1): 'Orders.Api' answers errors without problem details. " },
        { "app.UseExceptionHandler();", "", "STD8815 (18,1): 'Orders.Api' knows problem details, and nothing handles exceptions: " },
        { "Idempotency-Key", "If-Match", "STD8818 (23,1): 'Orders.Api' accepts writes by POST and takes no idempotency key: " },
        { "X-Request-ID", "Accept", "STD8822 (18,1): 'Orders.Api' neither reads nor returns X-Request-ID. " },
        {
            "http.User.Identity.Name", "http.Connection.RemoteIpAddress.ToString()",
            "STD8816 (8,9): 'Orders.Api' reads the address of its caller and trusts no proxy: "
        },
        {
            "app.UseRateLimiter();", "app.UseRateLimiter(); Console.Write(new Npgsql.NpgsqlConnection(\"\"));",
            "STD8809 (1,1): calls of 'Orders.Api' to PostgreSQL are in no trace: nothing instruments Npgsql. "
        },
        {
            ".AddSource(Telemetry.Name)", ".AddNpgsql().AddSource(Telemetry.Name).AddSource(new Npgsql.NpgsqlConnection(\"\").ToString())", ""
        },
        { "app.UseRateLimiter();", "app.UseRateLimiter(); app.MapGrpcService<object>();", "STD8806 Project: 'Orders.Api' has RPCs and no interceptor: " },
        {
            "builder.Services.AddProblemDetails();", "builder.Services.AddProblemDetails(); builder.Services.AddHostedService<Work>();",
            "STD8805 (1,1): 'Orders.Api' runs 'Work' in the background and does not set BackgroundServiceExceptionBehavior and ShutdownTimeout of the host. "
        },
        {
            ".AddAuthentication().AddJwtBearer();", ".AddAuthentication().AddJwtBearer().AddCookie();",
            "STD8807 (10,1): 'Orders.Api' signs callers in by cookie, and nothing asks for an anti-forgery token "
        },
    };

    [Theory]
    [MemberData(nameof(LeftOut))]
    public void What_is_left_out_is_one_finding(string part, string instead, string expected)
    {
        using var scene = new WiringScene();
        Assert.Contains(part, ByHand, StringComparison.Ordinal);
        var work = instead.Contains("<Work>", StringComparison.Ordinal)
            ? "\nsealed class Work : BackgroundService { protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask; }\n"
            : "";

        var found = scene.Check(ByHand.Replace(part, instead, StringComparison.Ordinal) + work);

        Assert.Equal(expected.Length == 0 ? 0 : 1, found.Count);
        Assert.All(found, finding => Assert.StartsWith(At(expected), finding, StringComparison.Ordinal));
    }

    [Fact]
    public void Service_that_does_all_by_hand_is_silent()
    {
        using var scene = new WiringScene();
        Assert.Empty(scene.Check(ByHand));
    }

    [Theory]
    [InlineData(ServiceClass.Library)]
    [InlineData(ServiceClass.Repository)]
    public void Repository_that_is_not_deployed_is_silent(ServiceClass @class)
    {
        using var scene = new WiringScene().With(@class);
        Assert.Empty(scene.Check("WebApplication.Create(args).Run();"));
    }

    [Fact]
    public void Bare_service_is_told_everything_at_its_program()
    {
        using var scene = new WiringScene();

        var found = scene.Check("var app = WebApplication.CreateBuilder(args).Build();\napp.MapPost(\"/orders\", () => 1);\napp.Run();\n");

        Assert.Equal(
            ["STD8800", "STD8801", "STD8804", "STD8808", "STD8802", "STD8803", "STD8815", "STD8818", "STD8822"],
            found.Select(f => f[..7]));
        Assert.All(found, f => Assert.StartsWith(WiringScene.Path, f[8..], StringComparison.Ordinal));
    }

    // Positions of sources are those of the program, except for 'Library', which is below it, and 'Project'.
    private static string At(string expected) =>
        expected.Length == 0 ? ""
        : expected.Contains(" Library: ", StringComparison.Ordinal)
            ? expected.Replace(" Library: ", $" {WiringScene.Path}({LineOf(expected)},5): ", StringComparison.Ordinal)
        : expected.Contains(" Project: ", StringComparison.Ordinal)
            ? expected.Replace(" Project: ", " cmd/Orders.Api/Orders.Api.csproj(1,1): ", StringComparison.Ordinal)
        : expected.Insert(8, WiringScene.Path);

    private static int LineOf(string expected) => expected.Contains("source", StringComparison.Ordinal) ? 29 : 30;
}
