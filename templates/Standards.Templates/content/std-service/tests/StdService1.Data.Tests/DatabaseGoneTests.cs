using System.Net;
using System.Text.Json;

namespace StdService1.Data.Tests;

/// <summary>What callers see while nobody listens where the database was.</summary>
public sealed class DatabaseGoneTests : IAsyncDisposable
{
    private const string Secret = "horse-battery-staple";

    private readonly DatabaseService _service = new($"Host=127.0.0.1;Port=1;Username=std_items1;Password={Secret}");

    [Fact]
    public async Task Get_StdItems1_IsAProblemWithoutSecrets()
    {
        using var client = _service.CreateClient();
        using var response = await client.GetAsync("/api/v1/std-items1");

        await AssertUnavailableAsync(response);
    }

    [Fact]
    public async Task Post_StdItem1_IsAProblemWithoutSecrets()
    {
        using var client = _service.CreateClient();
        using var response = await client.PostStdItem1Async("first", "key-1");

        await AssertUnavailableAsync(response);
    }

    [Fact]
    public async Task Ready_IsNot_AndLiveIs()
    {
        using var client = _service.CreateClient();
        using var ready = await client.GetAsync("/health/ready");
        using var live = await client.GetAsync("/health/live");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
        Assert.DoesNotContain(Secret, await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    private static async Task AssertUnavailableAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("unavailable", JsonDocument.Parse(body).RootElement.GetProperty("code").GetString());
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.DoesNotContain(Secret, body, StringComparison.Ordinal);
    }
}
