using System.Net;

namespace StdService1.Api.Tests;

/// <summary>What only a real server does.</summary>
[Trait("Category", "Integration")]
public sealed class KestrelTests : IDisposable
{
    private readonly ServiceFactory _factory = new();

    public KestrelTests()
    {
        _factory.UseKestrel();
        _factory.StartServer();
    }

    [Fact]
    public async Task Post_OversizeBody_IsAProblem()
    {
        using var client = _factory.CreateClient();
        using var response = await client.PostStdItem1Async($$"""{"name":"{{new string('a', 2 * 1024 * 1024)}}"}""");

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "payload_too_large");
    }

    public void Dispose() => _factory.Dispose();
}
