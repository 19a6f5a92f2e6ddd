using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Standards.ServiceDefaults.Health;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Edge;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live", "")]
    [InlineData("/health/ready", "lifetime,startup")]
    [InlineData("/health/startup", "")]
    public async Task Running_service_is_healthy(string path, string checks)
    {
        await using var service = await TestService.StartAsync();

        using var response = await service.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-store", TestService.Header(response, "Cache-Control"));
        var answer = await TestService.JsonOf(response);
        Assert.Equal("healthy", answer.GetProperty("status").GetString());
        Assert.Equal("2026-01-02T03:04:05Z", answer.GetProperty("timestamp").GetString());
        Assert.Equal(checks, string.Join(',', answer.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("name").GetString())));
    }

    [Fact]
    public async Task Broken_dependency_is_not_ready_and_tells_no_secret()
    {
        await using var service = await TestService.StartAsync(add: services => services
            .AddReadinessCheck("queue", (_, _) => Task.FromResult(true))
            .AddReadinessCheck("database", (_, _) => throw new InvalidOperationException("Password=hunter2")));

        using var ready = await service.GetAsync("/health/ready");
        using var live = await service.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        var answer = await TestService.JsonOf(ready);
        Assert.Equal("unhealthy", answer.GetProperty("status").GetString());
        Assert.Equal(
            """[{"name":"lifetime","status":"healthy"},{"name":"startup","status":"healthy"},"""
                + """{"name":"database","status":"unhealthy"},{"name":"queue","status":"healthy"}]""",
            answer.GetProperty("checks").GetRawText());
        Assert.DoesNotContain("hunter2", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task Checks_run_once_for_many_probes()
    {
        var runs = 0;
        await using var service = await TestService.StartAsync(add: services => services.AddReadinessCheck("counted", (_, _) =>
        {
            Interlocked.Increment(ref runs);
            return Task.FromResult(true);
        }));

        var probes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => service.GetAsync("/health/ready")));
        Assert.All(probes, probe => Assert.Equal(HttpStatusCode.OK, probe.StatusCode));
        Assert.Equal(1, runs);

        service.Clock.Advance(TimeSpan.FromSeconds(1));
        (await service.GetAsync("/health/ready")).Dispose();
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task Check_that_hangs_is_unhealthy_in_time()
    {
        using var hang = new ManualResetEventSlim();
        var entered = new TaskCompletionSource();
        await using var service = await TestService.StartAsync(add: services => services.AddReadinessCheck("hangs", (_, _) =>
        {
            entered.SetResult();
            hang.Wait(CancellationToken.None);
            return Task.FromResult(true);
        }));

        var probe = service.GetAsync("/health/ready");
        await entered.Task;
        // The check may run before somebody waits for its end.
        while (!probe.IsCompleted)
        {
            service.Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Yield();
        }

        using var response = await probe;
        hang.Set();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task Stopping_service_is_not_ready_at_once()
    {
        await using var service = await TestService.StartAsync();
        (await service.GetAsync("/health/ready")).Dispose();
        var probes = service.Services.GetRequiredService<HealthProbes>();

        service.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        var answer = await probes.ReadyAsync();
        Assert.Equal("unhealthy", answer.Status);
        Assert.Equal("lifetime", Assert.Single(answer.Checks).Name);
        Assert.Equal("healthy", probes.Live().Status);
    }

    [Fact]
    public async Task Startup_tasks_hold_readiness_back()
    {
        var task = new SlowTask();
        await using var service = await TestService.StartAsync(add: services => services.AddSingleton<IStartupTask>(task));

        using (var ready = await service.GetAsync("/health/ready"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        }
        using (var startup = await service.GetAsync("/health/startup"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, startup.StatusCode);
            Assert.Equal("""[{"name":"warm-up","status":"unhealthy"}]""", (await TestService.JsonOf(startup)).GetProperty("checks").GetRawText());
        }

        using (var live = await service.GetAsync("/health/live"))
        {
            Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        }

        task.End.SetResult();
        while (!service.Services.GetRequiredService<StartupGate>().IsOpen)
        {
            await Task.Yield();
        }
        using (var ready = await service.GetAsync("/health/ready"))
        {
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        }
        using (var startup = await service.GetAsync("/health/startup"))
        {
            Assert.Equal(HttpStatusCode.OK, startup.StatusCode);
        }
    }

    [Fact]
    public async Task Startup_task_that_throws_stops_the_service()
    {
        await using var service = await TestService.StartAsync(add: services => services.AddStartupTask<BrokenTask>());
        var stopping = new TaskCompletionSource();
        using var registration = service.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);

        await stopping.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.False(service.Services.GetRequiredService<StartupGate>().IsOpen);
    }

    [Fact]
    public async Task Head_has_no_body()
    {
        await using var service = await TestService.StartAsync();

        using var response = await service.SendAsync(HttpMethod.Head, "/health/ready", null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Paths_are_configured()
    {
        await using var service = await TestService.StartAsync(settings: ["Health:LivePath=/healthz"]);

        using var there = await service.GetAsync("/healthz");
        using var gone = await service.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Off_has_no_probes()
    {
        await using var service = await TestService.StartAsync(settings: ["Health:Enabled=false"]);

        using var response = await service.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private sealed class SlowTask : IStartupTask
    {
        public TaskCompletionSource End { get; } = new();

        public string Name => "warm-up";

        public Task RunAsync(CancellationToken cancellationToken) => End.Task;
    }

    private sealed class BrokenTask : IStartupTask
    {
        public string Name => "broken";

        public Task RunAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("broken");
    }
}
