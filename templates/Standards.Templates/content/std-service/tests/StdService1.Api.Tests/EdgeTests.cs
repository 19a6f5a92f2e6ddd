using System.Net;

namespace StdService1.Api.Tests;

/// <summary>What relies on the service from in front of it: probes, proxies, callers that have the wrong address.</summary>
[Trait("Category", "Integration")]
public sealed class EdgeTests(ServiceFactory factory) : IClassFixture<ServiceFactory>
{
    private readonly HttpClient _client = factory.CreateClient();

    [Fact]
    public async Task UnknownPath_IsAProblem()
    {
        using var response = await _client.GetAsync("/unknown");

        await response.ProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    public async Task Health_RunningService_IsOk(string path)
    {
        using var response = await _client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Answers_TellTheRateLimit()
    {
        using var response = await _client.GetAsync(ApiClient.StdItems1);

        Assert.Equal("200", response.Headers.GetValues("X-RateLimit-Limit").Single());
    }
}
