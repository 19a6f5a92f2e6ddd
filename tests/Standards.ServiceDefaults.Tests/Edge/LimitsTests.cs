using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Standards.ServiceDefaults.Limits;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Edge;

public sealed class LimitsTests
{
    [Fact]
    public async Task Body_above_the_limit_is_413()
    {
        await using var service = await TestService.StartAsync(Map, ["Limits:MaxBodyBytes=100"]);

        using var small = await service.SendAsync(HttpMethod.Post, "/echo", $"\"{new string('x', 90)}\"");
        using var large = await service.SendAsync(HttpMethod.Post, "/echo", $"\"{new string('x', 200)}\"");

        Assert.Equal(HttpStatusCode.OK, small.StatusCode);
        await TestService.ProblemOf(large, 413, "payload_too_large");
    }

    [Fact]
    public async Task Chunked_body_above_the_limit_is_413()
    {
        await using var service = await TestService.StartAsync(Map, ["Limits:MaxBodyBytes=100"]);

        var answer = await service.RawAsync(
            "POST /echo HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            + $"ff\r\n\"{new string('x', 253)}\"\r\n0\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("payload_too_large", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_headers_are_cut_off()
    {
        await using var service = await TestService.StartAsync(Map, ["Limits:HeaderTimeout=00:00:01"]);

        var answer = await service.RawAsync("GET /text HTTP/1.1\r\nHost: a\r\n").WaitAsync(TimeSpan.FromSeconds(20));

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_body_is_a_problem()
    {
        await using var service = await TestService.StartAsync(Map, ["Limits:RateGrace=00:00:01.5", "Limits:MinBytesPerSecond=1000"]);

        var answer = await service.RawAsync("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n\"")
            .WaitAsync(TimeSpan.FromSeconds(20));

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains("request_timeout", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_headers_are_431()
    {
        await using var service = await TestService.StartAsync(Map, ["Limits:MaxHeaderBytes=1024"]);

        var answer = await service.RawAsync($"GET /text HTTP/1.1\r\nHost: a\r\nX-Long: {new string('x', 2000)}\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 431", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_are_counted_down_and_refused()
    {
        await using var service = await TestService.StartAsync(
            Map, ["Limits:RateLimit:Burst=3", "Limits:RateLimit:Requests=1", "Limits:RateLimit:Period=00:00:10"]);
        var now = service.Clock.GetUtcNow().ToUnixTimeSeconds();

        for (var used = 1; used <= 3; used++)
        {
            using var allowed = await service.GetAsync("/text");
            Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
            AssertHeaders(allowed, 3, used, now + (10 * used));
            Assert.Null(TestService.Header(allowed, "Retry-After"));
        }

        using (var refused = await service.GetAsync("/text"))
        {
            await TestService.ProblemOf(refused, 429, "rate_limited");
            AssertHeaders(refused, 3, 3, now + 30);
            Assert.Equal("10", TestService.Header(refused, "Retry-After"));
        }

        service.Clock.Advance(TimeSpan.FromSeconds(10));
        using var again = await service.GetAsync("/text");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Failures_carry_the_headers()
    {
        await using var service = await TestService.StartAsync(Map);

        using var response = await service.GetAsync("/throw");

        await TestService.ProblemOf(response, 500, "internal_error");
        Assert.Equal("200", TestService.Header(response, "X-RateLimit-Limit"));
        Assert.Equal("199", TestService.Header(response, "X-RateLimit-Remaining"));
    }

    [Fact]
    public async Task Probes_are_never_refused()
    {
        await using var service = await TestService.StartAsync(Map, ["Limits:RateLimit:Burst=1"]);

        for (var probe = 0; probe < 5; probe++)
        {
            using var response = await service.GetAsync("/health/live");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Null(TestService.Header(response, "X-RateLimit-Limit"));
        }
    }

    [Theory]
    [InlineData("Limits:Enabled=false")]
    [InlineData("Limits:RateLimit:Enabled=false")]
    public async Task Off_refuses_nobody(string setting)
    {
        await using var service = await TestService.StartAsync(Map, ["Limits:RateLimit:Burst=1", setting]);

        for (var request = 0; request < 3; request++)
        {
            using var response = await service.GetAsync("/text");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Null(TestService.Header(response, "X-RateLimit-Limit"));
        }
    }

    [Theory]
    [InlineData("X-API-Key", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.TooManyRequests)]
    public async Task Keys_tell_callers_apart_only_where_configured(string header, HttpStatusCode expected)
    {
        await using var service = await TestService.StartAsync(Map, ["Limits:RateLimit:Burst=1", $"Limits:RateLimit:ApiKeyHeader={header}"]);

        using var one = await service.GetAsync("/text", ("X-API-Key", "one"));
        using var two = await service.GetAsync("/text", ("X-API-Key", "two"));

        Assert.Equal(HttpStatusCode.OK, one.StatusCode);
        Assert.Equal(expected, two.StatusCode);
    }

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.2", false)]
    [InlineData("10.0.0.1", "::ffff:10.0.0.1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Addresses_are_callers(string one, string two, bool same) =>
        Assert.Equal(same, CallerKey.OfAddress(IPAddress.Parse(one)) == CallerKey.OfAddress(IPAddress.Parse(two)));

    [Fact]
    public void Users_are_callers_before_keys_and_addresses()
    {
        var anna = Caller("anna", "key-1");
        var berta = Caller("berta", "key-1");

        Assert.NotEqual(anna, berta);
        Assert.Equal(anna, Caller("anna", "key-2"));
        Assert.NotEqual(Caller(null, "key-1"), Caller(null, "key-2"));
        Assert.Equal(Caller(null, null), CallerKey.OfAddress(IPAddress.Loopback));
        Assert.NotEqual(default, Caller(new string('x', 100_000), null));
    }

    [Fact]
    public void Many_callers_are_forgotten_or_share_one_bucket()
    {
        var clock = new ManualTimeProvider();
        var buckets = new CallerBuckets(new RateLimitOptions { Burst = 2, Requests = 1, MaxCallers = 100 }, clock);

        for (var caller = 0; caller < 1000; caller++)
        {
            buckets.Take(new CallerKey(3, 0, (ulong)caller));
        }
        Assert.Equal(100, buckets.Count);
        Assert.False(buckets.Take(new CallerKey(3, 0, 5000)).Allowed);
        Assert.True(buckets.Take(new CallerKey(3, 0, 5)).Allowed);

        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.True(buckets.Take(new CallerKey(3, 0, 5000)).Allowed);
        Assert.Equal(1, buckets.Count);
    }

    [Fact]
    public void Bucket_under_contention_gives_no_request_twice()
    {
        var bucket = new RateBucket();
        var allowed = 0;

        Parallel.For(0, 10_000, _ =>
        {
            if (bucket.Take(0, 100, 500).Allowed)
            {
                Interlocked.Increment(ref allowed);
            }
        });

        Assert.Equal(500, allowed);
    }

    private static CallerKey Caller(string? user, string? key)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        if (user is not null)
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", user)], "test"));
        }
        if (key is not null)
        {
            context.Request.Headers["X-API-Key"] = key;
        }
        return CallerKey.Of(context, "X-API-Key");
    }

    private static void AssertHeaders(HttpResponseMessage response, int limit, int used, long reset)
    {
        Assert.Equal($"{limit}", TestService.Header(response, "X-RateLimit-Limit"));
        Assert.Equal($"{used}", TestService.Header(response, "X-RateLimit-Used"));
        Assert.Equal($"{limit - used}", TestService.Header(response, "X-RateLimit-Remaining"));
        Assert.Equal($"{reset}", TestService.Header(response, "X-RateLimit-Reset"));
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/text", () => "text");
        app.MapPost("/echo", ([FromBody] string text) => text.Length);
        app.MapGet("/throw", string () => throw new InvalidOperationException("secret"));
    }
}
