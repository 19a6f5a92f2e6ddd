using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;

namespace StdService1.Api.Tests;

// A host a test, so that no test sees the items of another.
public sealed class ItemEndpointTests : IDisposable
{
    private readonly WebApplicationFactory<Program> _factory = new();
    private readonly HttpClient _client;

    public ItemEndpointTests() => _client = _factory.CreateClient();

    [Fact]
    public async Task Post_GoodItem_IsCreatedAndCanBeRead()
    {
        using var response = await PostAsync("""{"name":" first "}""");
        var created = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("first", created.GetProperty("name").GetString());
        Assert.EndsWith("Z", created.GetProperty("createdAt").GetString(), StringComparison.Ordinal);
        Assert.Equal($"/api/v1/items/{created.GetProperty("id").GetString()}", response.Headers.Location?.ToString());
        var read = await _client.GetFromJsonAsync<JsonElement>(response.Headers.Location);
        Assert.Equal(created.GetRawText(), read.GetRawText());
    }

    [Theory]
    [InlineData("""{"name":" "}""", "invalid_input")]
    [InlineData("{}", "invalid_input")]
    [InlineData("{", "invalid_request")]
    [InlineData("null", "invalid_request")]
    [InlineData("", "invalid_request")]
    public async Task Post_BadBody_IsAProblem(string body, string code)
    {
        using var response = await PostAsync(body);

        await AssertProblemAsync(response, HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task Post_BadName_NamesTheField()
    {
        using var response = await PostAsync("{}");

        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("name", problem.GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task Get_UnknownItem_IsAProblem()
    {
        using var response = await GetAsync("/api/v1/items/unknown");

        await AssertProblemAsync(response, HttpStatusCode.NotFound, "item_not_found");
    }

    [Fact]
    public async Task List_FollowedByCursor_GivesEachItemOnce()
    {
        foreach (var name in new[] { "first", "second", "third" })
            (await PostAsync($$"""{"name":"{{name}}"}""")).Dispose();

        var one = await _client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/items?limit=2", UriKind.Relative));
        var cursor = one.GetProperty("nextCursor").GetString();
        var two = await _client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/items?limit=2&cursor={cursor}", UriKind.Relative));

        Assert.Equal(["first", "second"], NamesOf(one));
        Assert.Equal(["third"], NamesOf(two));
        Assert.Equal(JsonValueKind.Null, two.GetProperty("nextCursor").ValueKind);
    }

    [Theory]
    [InlineData("limit=0", "invalid_input")]
    [InlineData("limit=101", "invalid_input")]
    [InlineData("limit=many", "invalid_request")]
    [InlineData("cursor=unknown", "invalid_input")]
    public async Task List_BadQuery_IsAProblem(string query, string code)
    {
        using var response = await GetAsync($"/api/v1/items?{query}");

        await AssertProblemAsync(response, HttpStatusCode.BadRequest, code);
    }

    public void Dispose()
    {
        _client.Dispose();
        _factory.Dispose();
    }

    private static IEnumerable<string?> NamesOf(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString());

    private static async Task AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("requestId").GetString()));
    }

    private Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _client.PostAsync(new Uri("/api/v1/items", UriKind.Relative), content);
    }
}
