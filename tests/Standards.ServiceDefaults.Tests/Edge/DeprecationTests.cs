using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Standards.ServiceDefaults.Deprecation;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Edge;

public sealed class DeprecationTests
{
    private static readonly DateTimeOffset Since = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Sunset = new(2026, 12, 31, 23, 59, 59, TimeSpan.Zero);

    [Theory]
    [InlineData("/old", 200)]
    [InlineData("/old/throw", 500)]
    public async Task Deprecated_endpoint_says_so(string path, int status)
    {
        await using var service = await TestService.StartAsync(Map);

        using var response = await service.GetAsync(path);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("@1767225600", TestService.Header(response, "Deprecation"));
        Assert.Equal("Thu, 31 Dec 2026 23:59:59 GMT", TestService.Header(response, "Sunset"));
        Assert.Equal(
            "</api/v2/items>; rel=\"successor-version\", <https://docs.example.com/v2>; rel=\"deprecation\"", TestService.Header(response, "Link"));
    }

    [Fact]
    public async Task Other_endpoint_says_nothing()
    {
        await using var service = await TestService.StartAsync(Map);

        using var response = await service.GetAsync("/new");

        Assert.Null(TestService.Header(response, "Deprecation"));
        Assert.Null(TestService.Header(response, "Sunset"));
        Assert.Null(TestService.Header(response, "Link"));
    }

    [Fact]
    public async Task Calls_are_warned_about_once_an_interval()
    {
        await using var service = await TestService.StartAsync(Map, ["Deprecation:WarningInterval=00:10:00"]);

        for (var call = 0; call < 3; call++)
        {
            (await service.GetAsync("/old")).Dispose();
        }
        Assert.Single(Warnings(service));

        service.Clock.Advance(TimeSpan.FromMinutes(10));
        (await service.GetAsync("/old")).Dispose();
        Assert.Contains("2026-12-31", Warnings(service)[^1], StringComparison.Ordinal);
        Assert.Contains("called 3 times", Warnings(service)[^1], StringComparison.Ordinal);
        Assert.Equal(2, Warnings(service).Count);
    }

    [Theory]
    [InlineData("true", HttpStatusCode.Gone)]
    [InlineData("false", HttpStatusCode.OK)]
    public async Task After_sunset_the_endpoint_is_gone_where_configured(string gone, HttpStatusCode expected)
    {
        await using var service = await TestService.StartAsync(Map, [$"Deprecation:GoneAfterSunset={gone}"]);
        service.Clock.Advance(TimeSpan.FromDays(400));

        using var response = await service.GetAsync("/old");

        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.Gone)
        {
            await TestService.ProblemOf(response, 410, "gone");
        }
        Assert.NotNull(TestService.Header(response, "Sunset"));
    }

    [Fact]
    public async Task Off_sends_nothing()
    {
        await using var service = await TestService.StartAsync(Map, ["Deprecation:Enabled=false"]);

        using var response = await service.GetAsync("/old");

        Assert.Null(TestService.Header(response, "Deprecation"));
    }

    [Theory]
    [InlineData("/a b")]
    [InlineData("/a\r\nX-Evil: 1")]
    [InlineData("/a>; rel=\"x\"")]
    [InlineData("")]
    public async Task Links_that_are_none_stop_the_start(string link)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => TestService.StartAsync(app => app.MapGet("/", () => "").WithDeprecation(Since, Sunset, link)));
    }

    [Fact]
    public async Task Sunset_before_deprecation_stops_the_start()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => TestService.StartAsync(app => app.MapGet("/", () => "").WithDeprecation(Sunset, Since)));
    }

    private static List<string> Warnings(TestService service) =>
        [.. service.Log.Lines.Where(line => line.Level == LogLevel.Warning).Select(line => line.Text)];

    private static void Map(WebApplication app)
    {
        app.MapGet("/old", () => "old").WithDeprecation(Since, Sunset, "/api/v2/items", "https://docs.example.com/v2");
        app.MapGet("/old/throw", string () => throw new InvalidOperationException())
            .WithDeprecation(Since, Sunset, "/api/v2/items", "https://docs.example.com/v2");
        app.MapGet("/new", () => "new");
    }
}
