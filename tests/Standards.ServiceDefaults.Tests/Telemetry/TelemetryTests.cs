using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Standards.ServiceDefaults.Telemetry;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Telemetry;

// One at a time: activity sources are the process's, and a listener hears the requests of other tests too.
[Collection("Telemetry")]
public sealed class TelemetryTests
{
    private readonly SpanCapture _spans = new();

    private static void Map(WebApplication app)
    {
        app.MapGet("/orders/{id}", (string id) => Results.Text(id));
        app.MapGet("/fail/{id}", IResult (string id) => throw new InvalidOperationException($"password=hunter2 {id}"));
        app.MapGet("/refuse", () => Results.StatusCode(503));
        app.MapGet("/health/bad", () => Results.StatusCode(503));
    }

    private Task<RunningService> StartAsync(double ratio) => RunningService.StartAsync(Map, options =>
    {
        options.Telemetry.SuccessRatio = ratio;
        options.Telemetry.ConfigureTracing(tracing => tracing.AddProcessor(new SimpleActivityExportProcessor(_spans)));
    });

    private static async Task<int> GetAsync(RunningService service, string path, string? parent = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (parent is not null)
        {
            request.Headers.Add("traceparent", parent);
        }
        using var answer = await service.Client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    // A caller may have its answer before the server has ended the span.
    private Activity Server(string route)
    {
        bool IsServed(Activity span) => span.Kind == ActivityKind.Server && (string?)span.GetTagItem("http.route") == route;
        SpinWait.SpinUntil(() => _spans.Spans.Any(IsServed), TimeSpan.FromSeconds(10));
        return _spans.Spans.Single(IsServed);
    }

    [Fact]
    public async Task Success_kept_by_ratio_has_the_attributes_of_the_conventions()
    {
        await using var service = await StartAsync(1);
        await GetAsync(service, "/orders/42?q=hunter2");
        await service.StopAsync();
        var span = Server("/orders/{id}");
        Assert.Equal("GET /orders/{id}", span.DisplayName);
        Assert.Equal("GET", span.GetTagItem("http.request.method"));
        Assert.Equal(200, span.GetTagItem("http.response.status_code"));
        Assert.Equal("/orders/42", span.GetTagItem("url.path"));
        Assert.Equal("http", span.GetTagItem("url.scheme"));
        Assert.Equal("127.0.0.1", span.GetTagItem("server.address"));
        Assert.NotNull(span.GetTagItem("request.id"));
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.DoesNotContain(span.TagObjects, tag => tag.Value?.ToString()?.Contains("hunter2", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task No_success_is_kept_all_failures_are()
    {
        await using var service = await StartAsync(0);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(200, await GetAsync(service, $"/orders/{i}"));
            Assert.Equal(503, await GetAsync(service, "/refuse"));
        }

        Assert.Equal(500, await GetAsync(service, "/fail/1"));
        await service.StopAsync();
        var servers = _spans.Spans.Where(span => span.Kind == ActivityKind.Server).ToArray();
        Assert.Equal(6, servers.Length);
        Assert.All(servers, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
    }

    [Fact]
    public async Task Failure_has_its_type_and_no_secret()
    {
        await using var service = await StartAsync(0);
        await GetAsync(service, "/fail/1");
        await service.StopAsync();
        var span = Server("/fail/{id}");
        Assert.Equal(500, span.GetTagItem("http.response.status_code"));
        Assert.Equal("System.InvalidOperationException", span.GetTagItem("error.type"));
        var text = string.Join('\n', span.TagObjects.Concat(span.Events.SelectMany(happened => happened.Tags)).Select(tag => $"{tag.Value}"))
            + span.StatusDescription;
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01", 1)]
    [InlineData("00", 0)]
    public async Task Decision_of_the_caller_holds(string flags, int kept)
    {
        await using var service = await StartAsync(flags == "01" ? 0 : 1);
        await GetAsync(service, "/orders/1", $"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-{flags}");
        await service.StopAsync();
        Assert.Equal(kept, _spans.Spans.Count(span => span.TraceId.ToHexString() == "4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    [Fact]
    public async Task Failure_is_kept_though_the_caller_drops_the_trace()
    {
        await using var service = await StartAsync(0);
        await GetAsync(service, "/refuse", "00-4bf92f3577b34da6a3ce929d0e0e4737-00f067aa0ba902b7-00");
        await service.StopAsync();
        Assert.Equal("4bf92f3577b34da6a3ce929d0e0e4737", Server("/refuse").TraceId.ToHexString());
    }

    [Fact]
    public async Task Probes_are_no_traces_even_if_they_fail()
    {
        await using var service = await StartAsync(1);
        Assert.Equal(503, await GetAsync(service, "/health/bad"));
        await service.StopAsync();
        Assert.DoesNotContain(_spans.Spans, span => span.Kind == ActivityKind.Server);
    }

    [Fact]
    public async Task Hosted_by_the_application_nothing_is_listened_to_twice()
    {
        var own = new SpanCapture();
        var log = new LogCapture();
        var builder = RunningService.Builder(log);
        builder.AddServiceDefaults(options => options.Telemetry.ConfigureTracing(tracing => tracing.AddProcessor(new SimpleActivityExportProcessor(_spans))));
        // What OpenTelemetry.Extensions.Hosting registers.
        builder.Services.AddSingleton(
            Sdk.CreateTracerProviderBuilder().AddSource("Microsoft.AspNetCore").AddProcessor(new SimpleActivityExportProcessor(own)).Build()!);
        builder.Services.AddSingleton(Sdk.CreateMeterProviderBuilder().Build()!);
        await using var app = builder.Build();
        _ = app.Services.GetRequiredService<TracerProvider>();
        app.MapServiceDefaults();
        Map(app);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        await client.GetStringAsync("/orders/1");
        await app.StopAsync();
        Assert.Empty(_spans.Spans);
        Assert.Contains(own.Spans, span => span.Kind == ActivityKind.Server);
    }

    [Fact]
    public async Task Metrics_have_resource_and_the_boundary_of_the_objective()
    {
        var metrics = new MetricCapture();
        await using var service = await RunningService.StartAsync(
            Map, options => options.Telemetry.ConfigureMetrics(builder => builder.AddReader(new BaseExportingMetricReader(metrics))));
        await GetAsync(service, "/orders/1");
        await service.StopAsync();
        Assert.Contains("http.server.request.duration", metrics.Names);
        Assert.Contains(0.2, metrics.Boundaries);
        Assert.Equal("orders", metrics.Resource["service.name"]);
        Assert.Equal("production", metrics.Resource["deployment.environment.name"]);
        Assert.Contains("service.version", metrics.Resource.Keys);
    }

    [Fact]
    public async Task Feature_off_no_span_has_attributes()
    {
        await using var service = await RunningService.StartAsync(Map, options =>
        {
            options.Telemetry.Enabled = false;
            options.Telemetry.ConfigureTracing(tracing => tracing.AddProcessor(new SimpleActivityExportProcessor(_spans)));
        });
        await GetAsync(service, "/refuse");
        await service.StopAsync();
        Assert.Empty(_spans.Spans);
    }

    [Fact]
    public async Task Collector_that_is_not_there_does_not_keep_the_service_from_running()
    {
        await using var service = await RunningService.StartAsync(
            Map,
            options => options.Telemetry.SuccessRatio = 1,
            ("ServiceDefaults:Telemetry:OtlpEndpoint", "http://127.0.0.1:9"),
            ("OTEL_EXPORTER_OTLP_TIMEOUT", "200"));
        Assert.Equal(200, await GetAsync(service, "/orders/1"));
    }

    [Fact]
    public async Task Nobody_takes_it_nothing_is_recorded()
    {
        await using var service = await RunningService.StartAsync(Map);
        using var meter = new Meter(ServiceMeter.Name);
        using var source = new ActivitySource(ServiceMeter.Name);
        Assert.False(meter.CreateCounter<long>("x").Enabled);
        Assert.False(source.HasListeners());
    }

    [Theory]
    [InlineData("SuccessRatio", "1.5")]
    [InlineData("SuccessRatio", "-0.1")]
    [InlineData("OtlpEndpoint", "collector:4317")]
    [InlineData("OtlpEndpoint", "ftp://collector")]
    public void Bad_option_stops_the_start_and_names_the_key(string key, string value)
    {
        var builder = RunningService.Builder(new LogCapture(), ($"ServiceDefaults:Telemetry:{key}", value));
        var exception = Assert.Throws<OptionsValidationException>(() => builder.AddServiceDefaults());
        Assert.Contains($"ServiceDefaults:Telemetry:{key} is '{value}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sampler_keeps_its_share_of_traces()
    {
        var sampler = new ErrorBiasedSampler(0.01);
        var random = new Random(1);
        var kept = 0;
        var id = new byte[16];
        for (var i = 0; i < 100_000; i++)
        {
            random.NextBytes(id);
            var parameters = new SamplingParameters(default, ActivityTraceId.CreateFromBytes(id), "x", ActivityKind.Server);
            kept += sampler.ShouldSample(parameters).Decision == SamplingDecision.RecordAndSample ? 1 : 0;
        }

        Assert.InRange(kept, 800, 1200);
    }
}
