using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Standards.ServiceDefaults.Resilience;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Resilience;

public sealed class ResilienceTests
{
    private static WebApplication Caller(Action<ResilienceOptions>? configure = null, TimeProvider? time = null)
    {
        var builder = RunningService.Builder(new LogCapture());
        if (time is not null)
        {
            builder.Services.AddSingleton(time);
        }
        builder.AddServiceDefaults(options =>
        {
            options.Telemetry.Enabled = false;
            options.Resilience.Delay = TimeSpan.FromMilliseconds(1);
            configure?.Invoke(options.Resilience);
        });
        return builder.Build();
    }

    private static async Task<HttpStatusCode> SendAsync(
        WebApplication caller, FlakyServer server, HttpMethod method, string? key = null, HttpContent? content = null)
    {
        using var client = caller.Services.GetRequiredService<IHttpClientFactory>().CreateClient("orders");
        using var request = new HttpRequestMessage(method, server.Address) { Content = content };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }
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
    public async Task Transient_answer_is_tried_three_times(int status)
    {
        await using var server = await FlakyServer.StartAsync(status);
        await using var caller = Caller();
        Assert.Equal(status, (int)await SendAsync(caller, server, HttpMethod.Get));
        Assert.Equal(3, server.Calls);
    }

    [Fact]
    public async Task Second_attempt_helps()
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
    public async Task Other_answer_is_not_repeated(int status)
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
    public async Task Only_what_is_safe_to_repeat_is_repeated(string method, string? key, int calls)
    {
        await using var server = await FlakyServer.StartAsync(503);
        await using var caller = Caller();
        await SendAsync(caller, server, new HttpMethod(method), key, new StringContent("x"));
        Assert.Equal(calls, server.Calls);
    }

    [Fact]
    public async Task Stream_that_cannot_be_read_again_is_not_repeated()
    {
        await using var server = await FlakyServer.StartAsync(503);
        await using var caller = Caller();
        await SendAsync(caller, server, HttpMethod.Put, content: new StreamContent(new MemoryStream([1, 2, 3])));
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task Retry_after_is_waited_for()
    {
        await using var server = await FlakyServer.StartAsync((context, call) =>
        {
            context.Response.StatusCode = call == 1 ? 429 : 200;
            context.Response.Headers.RetryAfter = "7";
            return Task.CompletedTask;
        });
        var clock = new ManualTimeProvider();
        await using var caller = Caller(time: clock);
        var sending = SendAsync(caller, server, HttpMethod.Get);
        await Wait.UntilAsync(() => clock.HasTimer(TimeSpan.FromSeconds(7)));
        clock.Advance(TimeSpan.FromSeconds(6.9));
        Assert.Equal(1, server.Calls);
        clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal(HttpStatusCode.OK, await sending);
    }

    [Fact]
    public async Task Retry_after_longer_than_we_wait_is_not_repeated()
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
    public async Task Slow_attempt_ends_and_the_next_one_helps()
    {
        await using var server = await FlakyServer.StartAsync(
            (context, call) => call == 1 ? Task.Delay(Timeout.Infinite, context.RequestAborted) : Task.CompletedTask);
        var clock = new ManualTimeProvider();
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
    public async Task Total_ends_the_call()
    {
        await using var server = await FlakyServer.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var clock = new ManualTimeProvider();
        await using var caller = Caller(options => options.InternalTimeout = options.ExternalTimeout = options.TotalTimeout = TimeSpan.FromSeconds(30), clock);
        var sending = SendAsync(caller, server, HttpMethod.Get);
        await Wait.UntilAsync(() => server.Calls == 1);
        clock.Advance(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<TimeoutRejectedException>(() => sending);
    }

    [Fact]
    public async Task Breaker_fails_fast_and_tries_again()
    {
        var healthy = false;
        await using var server = await FlakyServer.StartAsync((context, _) =>
        {
            context.Response.StatusCode = healthy ? 200 : 503;
            return Task.CompletedTask;
        });
        var clock = new ManualTimeProvider();
        await using var caller = Caller(options => options.Attempts = 1, clock);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await SendAsync(caller, server, HttpMethod.Get));
        }
        await Assert.ThrowsAsync<BrokenCircuitException>(() => SendAsync(caller, server, HttpMethod.Get));
        Assert.Equal(10, server.Calls);

        healthy = true;
        clock.Advance(TimeSpan.FromSeconds(29));
        await Assert.ThrowsAsync<BrokenCircuitException>(() => SendAsync(caller, server, HttpMethod.Get));
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(caller, server, HttpMethod.Get));
    }

    [Fact]
    public async Task Breaker_is_a_hosts_own()
    {
        await using var dead = await FlakyServer.StartAsync(503);
        await using var alive = await FlakyServer.StartAsync(200);
        await using var caller = Caller(options => options.Attempts = 1);
        for (var i = 0; i < 10; i++)
        {
            await SendAsync(caller, dead, HttpMethod.Get);
        }
        await Assert.ThrowsAsync<BrokenCircuitException>(() => SendAsync(caller, dead, HttpMethod.Get));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(caller, alive, HttpMethod.Get));
    }

    [Fact]
    public async Task Feature_off_is_one_attempt()
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
    public async Task Database_transient_failures_are_repeated_others_are_not()
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
    public void Bad_option_stops_the_start_and_names_the_key(string key, string value)
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
