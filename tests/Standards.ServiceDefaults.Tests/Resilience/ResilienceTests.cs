using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Standards.ServiceDefaults.Resilience;
using Standards.ServiceDefaults.Tests.Support;
using Xunit;

namespace Standards.ServiceDefaults.Tests.Resilience;

public sealed class ResilienceTests
{
    private static WebApplication Caller(Action<ResilienceOptions>? configure = null, TimeProvider? time = null)
    {
        var builder = RunningService.Builder(new LogCapture());
        if (time is not null)
            builder.Services.AddSingleton(time);
        builder.AddServiceDefaults(options =>
        {
            options.Telemetry.Enabled = false;
            options.Resilience.Delay = TimeSpan.FromMilliseconds(1);
            configure?.Invoke(options.Resilience);
        });
        return builder.Build();
    }

    private static async Task<HttpStatusCode> SendAsync(WebApplication caller, FlakyServer server, HttpMethod method, string? key = null, HttpContent? content = null)
    {
        using var client = caller.Services.GetRequiredService<IHttpClientFactory>().CreateClient("orders");
        using var request = new HttpRequestMessage(method, server.Address) { Content = content };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task TransientAnswer_IsTriedThreeTimes(int status)
    {
        await using var server = await FlakyServer.StartAsync(status);
        await using var caller = Caller();
        Assert.Equal(status, (int)await SendAsync(caller, server, HttpMethod.Get));
        Assert.Equal(3, server.Calls);
    }

    [Fact]
    public async Task SecondAttempt_Helps()
    {
        await using var server = await FlakyServer.StartAsync(503, 200);
        await using var caller = Caller();
        Assert.Equal(HttpStatusCode.OK, await SendAsync(caller, server, HttpMethod.Get));
        Assert.Equal(2, server.Calls);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(501)]
    public async Task OtherAnswer_IsNotRepeated(int status)
    {
        await using var server = await FlakyServer.StartAsync(status);
        await using var caller = Caller();
        Assert.Equal(status, (int)await SendAsync(caller, server, HttpMethod.Get));
        Assert.Equal(1, server.Calls);
    }

    [Theory]
    [InlineData("POST", null, 1)]
    [InlineData("PATCH", null, 1)]
    [InlineData("POST", "k1", 3)]
    [InlineData("PUT", null, 3)]
    [InlineData("DELETE", null, 3)]
    public async Task OnlyWhatIsSafeToRepeat_IsRepeated(string method, string? key, int calls)
    {
        await using var server = await FlakyServer.StartAsync(503);
        await using var caller = Caller();
        await SendAsync(caller, server, new HttpMethod(method), key, new StringContent("x"));
        Assert.Equal(calls, server.Calls);
    }

    [Fact]
    public async Task StreamThatCannotBeReadAgain_IsNotRepeated()
    {
        await using var server = await FlakyServer.StartAsync(503);
        await using var caller = Caller();
        await SendAsync(caller, server, HttpMethod.Put, content: new StreamContent(new MemoryStream([1, 2, 3])));
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task RetryAfter_IsWaitedFor()
    {
        await using var server = await FlakyServer.StartAsync((context, call) =>
        {
            context.Response.StatusCode = call == 1 ? 429 : 200;
            context.Response.Headers.RetryAfter = "7";
            return Task.CompletedTask;
        });
        var clock = new SteppedClock();
        await using var caller = Caller(time: clock);
        var sending = SendAsync(caller, server, HttpMethod.Get);
        await Wait.UntilAsync(() => clock.FiresIn(TimeSpan.FromSeconds(7)));
        clock.Advance(TimeSpan.FromSeconds(6.9));
        Assert.Equal(1, server.Calls);
        clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal(HttpStatusCode.OK, await sending);
    }

    [Fact]
    public async Task RetryAfter_LongerThanWeWait_IsNotRepeated()
    {
        await using var server = await FlakyServer.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        });
        await using var caller = Caller();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await SendAsync(caller, server, HttpMethod.Get));
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task SlowAttempt_Ends_AndTheNextOneHelps()
    {
        await using var server = await FlakyServer.StartAsync((context, call) => call == 1 ? Task.Delay(Timeout.Infinite, context.RequestAborted) : Task.CompletedTask);
        var clock = new SteppedClock();
        await using var caller = Caller(time: clock);
        var sending = SendAsync(caller, server, HttpMethod.Get);
        await Wait.UntilAsync(() => server.Calls == 1);
        clock.Advance(TimeSpan.FromSeconds(10));
        await Wait.UntilAsync(() => clock.Waiting >= 2 || sending.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await sending);
        Assert.Equal(2, server.Calls);
    }

    [Fact]
    public async Task Total_EndsTheCall()
    {
        await using var server = await FlakyServer.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var clock = new SteppedClock();
        await using var caller = Caller(options => options.InternalTimeout = options.ExternalTimeout = options.TotalTimeout = TimeSpan.FromSeconds(30), clock);
        var sending = SendAsync(caller, server, HttpMethod.Get);
        await Wait.UntilAsync(() => server.Calls == 1);
        clock.Advance(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<TimeoutRejectedException>(() => sending);
    }

    [Fact]
    public async Task Breaker_FailsFast_AndTriesAgain()
    {
        var healthy = false;
        await using var server = await FlakyServer.StartAsync((context, _) =>
        {
            context.Response.StatusCode = healthy ? 200 : 503;
            return Task.CompletedTask;
        });
        var clock = new SteppedClock();
        await using var caller = Caller(options => options.Attempts = 1, clock);
        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await SendAsync(caller, server, HttpMethod.Get));
        await Assert.ThrowsAsync<BrokenCircuitException>(() => SendAsync(caller, server, HttpMethod.Get));
        Assert.Equal(10, server.Calls);

        healthy = true;
        clock.Advance(TimeSpan.FromSeconds(29));
        await Assert.ThrowsAsync<BrokenCircuitException>(() => SendAsync(caller, server, HttpMethod.Get));
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(caller, server, HttpMethod.Get));
    }

    [Fact]
    public async Task Breaker_IsAHostsOwn()
    {
        await using var dead = await FlakyServer.StartAsync(503);
        await using var alive = await FlakyServer.StartAsync(200);
        await using var caller = Caller(options => options.Attempts = 1);
        for (var i = 0; i < 10; i++)
            await SendAsync(caller, dead, HttpMethod.Get);
        await Assert.ThrowsAsync<BrokenCircuitException>(() => SendAsync(caller, dead, HttpMethod.Get));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(caller, alive, HttpMethod.Get));
    }

    [Fact]
    public async Task FeatureOff_IsOneAttempt()
    {
        await using var server = await FlakyServer.StartAsync(503);
        var builder = RunningService.Builder(new LogCapture(), ("ServiceDefaults:Resilience:Enabled", "false"));
        builder.AddServiceDefaults();
        builder.Services.AddHttpClient();
        await using var caller = builder.Build();
        await SendAsync(caller, server, HttpMethod.Get);
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task Database_TransientFailuresAreRepeated_OthersAreNot()
    {
        await using var caller = Caller();
        var pipeline = caller.Services.GetRequiredKeyedService<ResiliencePipeline>(ResiliencePipelines.Database);
        var calls = 0;
        await Assert.ThrowsAsync<TestDbException>(async () => await pipeline.ExecuteAsync(_ => throw new TestDbException(transient: ++calls > 0)));
        Assert.Equal(3, calls);
        await Assert.ThrowsAsync<TestDbException>(async () => await pipeline.ExecuteAsync(_ => throw new TestDbException(transient: ++calls == 0)));
        Assert.Equal(4, calls);
    }

    [Theory]
    [InlineData("Attempts", "0")]
    [InlineData("BreakerRatio", "1.5")]
    [InlineData("ConnectTimeout", "-00:00:01")]
    [InlineData("TotalTimeout", "00:00:05")]
    [InlineData("BreakerWindow", "00:00:15")]
    [InlineData("Delay", "00:10:00")]
    public void BadOption_StopsTheStart_AndNamesTheKey(string key, string value)
    {
        var builder = RunningService.Builder(new LogCapture(), ($"ServiceDefaults:Resilience:{key}", value));
        var exception = Assert.Throws<OptionsValidationException>(() => builder.AddServiceDefaults());
        Assert.Contains($"ServiceDefaults:Resilience:{key} is '", exception.Message, StringComparison.Ordinal);
    }

    private sealed class TestDbException(bool transient) : System.Data.Common.DbException
    {
        public override bool IsTransient => transient;
    }
}
