using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Edge;

/// <summary>Whose word counts for the address of a caller. The tests call from 127.0.0.1.</summary>
public sealed class ProxiesTests
{
    private const string Local = "ServiceDefaults:Proxies:Networks:0";

    [Theory]
    [InlineData("", "203.0.113.7", "127.0.0.1 http")]
    [InlineData("10.0.0.0/8", "203.0.113.7", "127.0.0.1 http")]
    [InlineData("127.0.0.0/8", "203.0.113.7", "203.0.113.7 https")]
    [InlineData("127.0.0.1", "203.0.113.7", "203.0.113.7 https")]
    [InlineData("127.0.0.0/8", "198.51.100.1, 203.0.113.7", "203.0.113.7 https")]
    [InlineData("127.0.0.0/8", "127.0.0.9, 127.0.0.8", "127.0.0.8 https")]
    [InlineData("127.0.0.0/8", "nonsense", "127.0.0.1 http")]
    public async Task Address_is_what_a_trusted_proxy_says(string network, string header, string expected)
    {
        await using var service = await TestService.StartAsync(Map, network.Length == 0 ? [] : [$"Proxies:Networks:0={network}"]);

        using var response = await service.GetAsync("/caller", ("X-Forwarded-For", header), ("X-Forwarded-Proto", "https"));

        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("2", "198.51.100.1, 203.0.113.7, 127.0.0.8", "203.0.113.7")]
    [InlineData("2", "203.0.113.7, 10.0.0.1", "10.0.0.1")]
    [InlineData("1", "203.0.113.7, 127.0.0.8", "127.0.0.8")]
    public async Task Each_hop_is_a_trusted_one(string hops, string header, string expected)
    {
        await using var service = await TestService.StartAsync(Map, ["Proxies:Networks:0=127.0.0.0/8", $"Proxies:Hops={hops}"]);

        using var response = await service.GetAsync("/caller", ("X-Forwarded-For", header));

        Assert.Equal($"{expected} http", await response.Content.ReadAsStringAsync());
    }

    // A new address with each request would be a new caller with a full bucket.
    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.0/8")]
    public async Task Caller_who_is_no_proxy_does_not_escape_its_limit(string network)
    {
        await using var service = await StartAsync(
            "true", ("ServiceDefaults:Limits:RateLimit:Burst", "1"), ("ServiceDefaults:Limits:RateLimit:Period", "01:00:00"), (Local, network));

        using var first = await GetAsync(service, "203.0.113.1");
        using var second = await GetAsync(service, "203.0.113.2");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], [first.StatusCode, second.StatusCode]);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Callers_of_a_trusted_proxy_have_limits_of_their_own(string hostSwitch)
    {
        await using var service = await StartAsync(
            hostSwitch, ("ServiceDefaults:Limits:RateLimit:Burst", "1"), ("ServiceDefaults:Limits:RateLimit:Period", "01:00:00"), (Local, "127.0.0.0/8"));

        using var one = await GetAsync(service, "203.0.113.1");
        using var two = await GetAsync(service, "203.0.113.2");
        using var again = await GetAsync(service, "198.51.100.1, 203.0.113.2");

        Assert.Equal("203.0.113.1 http", await one.Content.ReadAsStringAsync());
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], [two.StatusCode, again.StatusCode]);
    }

    [Fact]
    public async Task Switch_of_the_host_without_networks_is_a_warning()
    {
        await using var service = await StartAsync("true");

        using var response = await GetAsync(service, "203.0.113.1");

        Assert.Equal("127.0.0.1 http", await response.Content.ReadAsStringAsync());
        var log = await service.StopAsync();
        Assert.Equal("Warning", log.Single("NoTrustedProxies").GetProperty("level").GetString());
    }

    [Theory]
    [InlineData("Proxies:Enabled=false")]
    [InlineData("Requests:Enabled=true")]
    public async Task Proxies_that_the_application_names_stay(string setting)
    {
        await using var service = await TestService.StartAsync(
            settings: [setting], add: services => services.Configure<ForwardedHeadersOptions>(options =>
            {
                options.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
                options.KnownProxies.Add(IPAddress.Parse("192.0.2.1"));
            }));

        var options = service.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;

        Assert.Equal(ForwardedHeaders.XForwardedFor, options.ForwardedHeaders);
        Assert.Contains(IPAddress.Parse("192.0.2.1"), options.KnownProxies);
    }

    [Theory]
    [InlineData("Networks:0", "10.0.0.0/33", "Networks")]
    [InlineData("Networks:0", "ingress", "Networks")]
    [InlineData("Hops", "0", "Hops")]
    public async Task Bad_value_stops_the_start_and_names_the_key(string key, string value, string named)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => TestService.StartAsync(settings: [$"Proxies:{key}={value}"]));

        Assert.Contains($"ServiceDefaults:Proxies:{named} is '{value}'; allowed is ", exception.Message, StringComparison.Ordinal);
    }

    private static Task<RunningService> StartAsync(string hostSwitch, params (string Key, string Value)[] settings) => RunningService.StartAsync(
        Map, settings: [("ForwardedHeaders_Enabled", hostSwitch), .. settings.Where(setting => setting.Value.Length > 0)]);

    private static async Task<HttpResponseMessage> GetAsync(RunningService service, string forwarded)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/caller", UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", forwarded);
        return await service.Client.SendAsync(request);
    }

    private static void Map(WebApplication app) =>
        app.MapGet("/caller", (HttpContext context) => $"{context.Connection.RemoteIpAddress} {context.Request.Scheme}");
}
