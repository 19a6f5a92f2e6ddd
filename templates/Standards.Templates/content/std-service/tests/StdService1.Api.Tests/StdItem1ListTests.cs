using System.Net;
using System.Text.Json;

namespace StdService1.Api.Tests;

/// <summary>What is in the store afterwards: a service for each test, so that none sees the std items1 of another.</summary>
[Trait("Category", "Integration")]
public sealed class StdItem1ListTests : IDisposable
{
    private readonly ServiceFactory _factory = new();
    private readonly HttpClient _client;

    public StdItem1ListTests() => _client = _factory.CreateClient();

    [Fact]
    public async Task Post_SameKeyAndBody_IsAnsweredTwiceAndDoneOnce()
    {
        using var first = await _client.PostStdItem1Async("""{"name":"first"}""", "key-1");
        using var again = await _client.PostStdItem1Async("""{"name":"first"}""", "key-1");

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        using var list = await _client.GetAsync(ApiClient.StdItems1);
        Assert.Single(NamesOf(await list.JsonAsync()));
    }

    [Fact]
    public async Task List_FollowedByCursor_GivesEachStdItem1Once()
    {
        foreach (var name in new[] { "first", "second", "third" })
            (await _client.PostStdItem1Async($$"""{"name":"{{name}}"}""")).Dispose();

        using var one = await _client.GetAsync("/api/v1/std-items1?limit=2");
        var page = await one.JsonAsync();
        using var two = await _client.GetAsync($"/api/v1/std-items1?limit=2&cursor={page.GetProperty("nextCursor").GetString()}");
        var last = await two.JsonAsync();

        Assert.Equal(3, NamesOf(page).Concat(NamesOf(last)).Distinct(StringComparer.Ordinal).Count());
        Assert.Single(NamesOf(last));
        Assert.Equal(JsonValueKind.Null, last.GetProperty("nextCursor").ValueKind);
    }

    public void Dispose()
    {
        _client.Dispose();
        _factory.Dispose();
    }

    private static IEnumerable<string?> NamesOf(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(stdItem1 => stdItem1.GetProperty("name").GetString());
}
