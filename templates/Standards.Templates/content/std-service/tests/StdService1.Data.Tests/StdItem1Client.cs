using System.Text;

namespace StdService1.Data.Tests;

/// <summary>Calls the API.</summary>
internal static class StdItem1Client
{
    public static async Task<HttpResponseMessage> PostStdItem1Async(this HttpClient client, string name, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/std-items1", UriKind.Relative));
        request.Content = new StringContent($$"""{"name":"{{name}}"}""", Encoding.UTF8, "application/json");
        request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    public static Task<HttpResponseMessage> GetAsync(this HttpClient client, string path) => client.GetAsync(new Uri(path, UriKind.Relative));
}
