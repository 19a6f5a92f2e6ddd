using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Standards.Sdk.Tests.Templates;

/// <summary>A service of the template.</summary>
internal sealed class ServiceProcess(
    string assembly, string[] arguments, params (string Key, string Value)[] settings) : PublishedProcess(assembly, arguments, settings)
{
    public async Task<HttpResponseMessage> GetAsync(string path, string? token = null)
    {
        using var request = Request(HttpMethod.Get, path, token);
        return await (await ClientAsync()).SendAsync(request);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string body, string key, string? token = null)
    {
        using var request = Request(HttpMethod.Post, path, token);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("Idempotency-Key", key);
        // The body is sent when it is asked for: a service that refuses one by its size closes the connection, and who still writes then sees no answer.
        request.Headers.ExpectContinue = true;
        return await (await ClientAsync()).SendAsync(request);
    }

    /// <summary>
    /// A POST whose body waits: the service has asked for it when this returns. The function sends it, and reads the answer to its end.
    /// </summary>
    public async Task<Func<Task<string>>> BeginPostAsync(string path, string body, string key)
    {
        var target = (await ClientAsync()).BaseAddress!;
        var connection = new TcpClient();
        await connection.ConnectAsync(target.Host, target.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {target.Authority}\r\nConnection: close\r\nExpect: 100-continue\r\nIdempotency-Key: {key}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync().WaitAsync(Patience));
        return async () =>
        {
            using (connection)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(body));
                using var rest = new StreamReader(stream, Encoding.UTF8);
                return await rest.ReadToEndAsync().WaitAsync(Patience);
            }
        };
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return document.RootElement.Clone();
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? token)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (token is not null)
        {
            request.Headers.Add("Authorization", $"Bearer {token}");
        }

        return request;
    }
}
