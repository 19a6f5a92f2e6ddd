using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace StdService1.Api.Tests;

/// <summary>Calls the API, and looks at its answers.</summary>
internal static class ApiClient
{
    public const string StdItems1 = "/api/v1/std-items1";

    public static Task<HttpResponseMessage> GetAsync(this HttpClient client, string path) => client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Posts a std item1.</summary>
    /// <param name="client">The client.</param>
    /// <param name="body">The body as it is sent.</param>
    /// <param name="key">The Idempotency-Key; null for a new one, empty for none.</param>
    public static async Task<HttpResponseMessage> PostStdItem1Async(this HttpClient client, string body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(StdItems1, UriKind.Relative));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not "")
            request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return await client.SendAsync(request);
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>();

    /// <summary>Asserts the shape that every problem has, and returns it.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.JsonAsync();
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(response.Headers.GetValues("X-Request-ID").Single(), problem.GetProperty("requestId").GetString());
        return problem;
    }
}
