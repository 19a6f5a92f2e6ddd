using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Standards.ServiceDefaults.Headers;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Edge;

public sealed class HeadersTests
{
    [Theory]
    [InlineData("/plain", 200)]
    [InlineData("/throw", 500)]
    [InlineData("/unknown", 404)]
    public async Task Answers_are_neither_cached_nor_sniffed(string path, int status)
    {
        await using var service = await TestService.StartAsync(Map);

        using var response = await service.GetAsync(path);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("nosniff", TestService.Header(response, "X-Content-Type-Options"));
        Assert.Contains("no-store", TestService.Header(response, "Cache-Control"), StringComparison.Ordinal);
        Assert.Null(TestService.Header(response, "Server"));
        Assert.Null(TestService.Header(response, "Strict-Transport-Security"));
    }

    [Fact]
    public async Task Cache_control_of_the_endpoint_stays()
    {
        await using var service = await TestService.StartAsync(Map);

        using var response = await service.GetAsync("/cached");

        Assert.Equal("public, max-age=60", TestService.Header(response, "Cache-Control"));
    }

    [Fact]
    public async Task Off_sends_none()
    {
        await using var service = await TestService.StartAsync(Map, ["Headers:Enabled=false"]);

        using var response = await service.GetAsync("/plain");

        Assert.Null(TestService.Header(response, "X-Content-Type-Options"));
        Assert.Null(TestService.Header(response, "Cache-Control"));
    }

    [Theory]
    [InlineData("https", false, 365, "max-age=31536000")]
    [InlineData("https", true, 1, "max-age=86400; includeSubDomains")]
    [InlineData("https", false, 0, null)]
    [InlineData("http", false, 365, null)]
    public async Task HSTS_is_for_HTTPS(string scheme, bool subDomains, int days, string? expected)
    {
        var middleware = new HeadersMiddleware(
            _ => Task.CompletedTask, new HeadersOptions { HstsMaxAge = TimeSpan.FromDays(days), HstsIncludeSubDomains = subDomains });
        var response = new StartingResponse();
        response.Context.Request.Scheme = scheme;

        await middleware.InvokeAsync(response.Context);
        await response.StartAsync();

        Assert.Equal(expected, (string?)response.Context.Response.Headers.StrictTransportSecurity);
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/plain", () => "text");
        app.MapGet("/throw", string () => throw new InvalidOperationException("secret"));
        app.MapGet("/cached", (HttpContext context) => context.Response.Headers.CacheControl = "public, max-age=60");
    }
}
