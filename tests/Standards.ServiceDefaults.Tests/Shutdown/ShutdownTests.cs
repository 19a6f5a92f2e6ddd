using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Shutdown;

public sealed class ShutdownTests
{
    [Fact]
    public async Task Request_in_flight_is_answered_and_new_ones_are_while_draining()
    {
        var clock = new ManualTimeProvider();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var builder = RunningService.Builder(new LogCapture(), ("ServiceDefaults:Shutdown:DrainDelay", "00:00:05"));
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.AddServiceDefaults(options => options.Telemetry.Enabled = false);
        await using var app = builder.Build();
        app.MapServiceDefaults();
        app.MapGet("/quick", () => "quick");
        app.MapGet("/slow", async () =>
        {
            arrived.SetResult();
            await release.Task;
            return "slow";
        });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        var slow = client.GetStringAsync("/slow");
        await arrived.Task;
        var waiting = clock.Waiting;
        var stopping = app.StopAsync();
        await Wait.UntilAsync(() => clock.Waiting > waiting);

        // Not ready any more, and open: who has not heard yet is answered.
        Assert.True(app.Lifetime.ApplicationStopping.IsCancellationRequested);
        Assert.Equal("quick", await client.GetStringAsync("/quick"));

        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(stopping.IsCompleted);
        release.SetResult();
        Assert.Equal("slow", await slow);
        await stopping;
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("/quick"));
    }

    [Theory]
    [InlineData("Production", 25)]
    [InlineData("Development", 20)]
    public void Times_are_those_of_the_host(string environment, int seconds)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.AddServiceDefaults();
        using var app = (IDisposable)builder.Build();
        var host = ((WebApplication)app).Services.GetRequiredService<IOptions<HostOptions>>().Value;
        Assert.Equal(TimeSpan.FromSeconds(seconds), host.ShutdownTimeout);
        Assert.Equal(BackgroundServiceExceptionBehavior.StopHost, host.BackgroundServiceExceptionBehavior);
    }

    [Fact]
    public async Task Feature_off_leaves_the_host_alone()
    {
        var builder = RunningService.Builder(new LogCapture(), ("ServiceDefaults:Shutdown:Enabled", "false"));
        var before = new HostOptions().ShutdownTimeout;
        builder.AddServiceDefaults();
        await using var app = builder.Build();
        Assert.Equal(before, app.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
    }

    [Theory]
    [InlineData("DrainDelay", "-00:00:01")]
    [InlineData("DrainDelay", "01:00:00")]
    [InlineData("Timeout", "00:00:00")]
    public void Bad_option_stops_the_start_and_names_the_key(string key, string value)
    {
        var builder = RunningService.Builder(new LogCapture(), ($"ServiceDefaults:Shutdown:{key}", value));
        var exception = Assert.Throws<OptionsValidationException>(() => builder.AddServiceDefaults());
        Assert.Contains($"ServiceDefaults:Shutdown:{key} is '{value}'", exception.Message, StringComparison.Ordinal);
    }
}
