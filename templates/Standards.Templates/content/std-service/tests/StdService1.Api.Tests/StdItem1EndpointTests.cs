using System.Net;
using Standards.ServiceDefaults.Paging;

namespace StdService1.Api.Tests;

public sealed class StdItem1EndpointTests(ServiceFactory factory) : IClassFixture<ServiceFactory>
{
    private readonly HttpClient _client = factory.CreateClient();

    [Fact]
    public async Task Post_GoodStdItem1_IsCreatedAndCanBeRead()
    {
        using var response = await _client.PostStdItem1Async("""{"name":" first "}""");
        var created = await response.JsonAsync();

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("first", created.GetProperty("name").GetString());
        Assert.EndsWith("Z", created.GetProperty("createdAt").GetString(), StringComparison.Ordinal);
        Assert.Equal($"/api/v1/std-items1/{created.GetProperty("id").GetString()}", response.Headers.Location?.ToString());
        using var read = await _client.GetAsync(response.Headers.Location);
        Assert.Equal(created.GetRawText(), (await read.JsonAsync()).GetRawText());
    }

    [Theory]
    [InlineData("""{"name":" "}""", "invalid_input")]
    [InlineData("""{"name":"a\u0000b"}""", "invalid_input")]
    [InlineData("{}", "invalid_input")]
    [InlineData("{", "invalid_json")]
    [InlineData("""{"name":1}""", "invalid_json")]
    [InlineData("[]", "invalid_json")]
    [InlineData("""{"name":"\ud800"}""", "invalid_json")]
    [InlineData("null", "invalid_request")]
    [InlineData("", "invalid_request")]
    public async Task Post_BadBody_IsAProblem(string body, string code)
    {
        using var response = await _client.PostStdItem1Async(body);

        await response.ProblemAsync(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task Post_BadName_NamesTheField()
    {
        using var response = await _client.PostStdItem1Async($$"""{"name":"{{new string('a', StdItem1Name.MaxLength + 1)}}"}""");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid_input");
        Assert.Equal("name", problem.GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task Post_WithoutKey_IsAProblem()
    {
        using var response = await _client.PostStdItem1Async("""{"name":"first"}""", key: "");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid_input");
        Assert.Equal("Idempotency-Key", problem.GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task Post_SameKeyAndOtherBody_IsAProblem()
    {
        (await _client.PostStdItem1Async("""{"name":"first"}""", "key-of-first")).Dispose();
        using var response = await _client.PostStdItem1Async("""{"name":"second"}""", "key-of-first");

        await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "idempotency_key_reused");
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task Get_UnknownStdItem1_IsAProblem(string id)
    {
        using var response = await _client.GetAsync($"/api/v1/std-items1/{id}");

        await response.ProblemAsync(HttpStatusCode.NotFound, "std_item1_not_found");
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("cursor=unknown", "cursor")]
    [InlineData("cursor=%00%27%3BDROP", "cursor")]
    public async Task List_BadQuery_NamesTheParameter(string query, string field)
    {
        using var response = await _client.GetAsync($"/api/v1/std-items1?{query}");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid_input");
        Assert.Equal(field, problem.GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task List_CursorWithKeysOfSomebodyElse_IsAProblem()
    {
        var cursor = Cursor.Of("std-items1", DateTimeOffset.UnixEpoch, "a\0b");
        using var response = await _client.GetAsync($"/api/v1/std-items1?cursor={cursor}");

        await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid_input");
    }
}
