using System.Net;
//#if (!postgres)
using Microsoft.AspNetCore.Hosting;
//#endif

namespace StdService1.Api.Tests;

/// <summary>Where the service tells what it offers. That what it tells is the committed contract, OpenApiTests say.</summary>
public sealed class ApiDocumentTests : IDisposable
{
    private const string Document = "/openapi/v1.json";

    private readonly ServiceFactory _factory = new();

    [Fact]
    public async Task Document_InProduction_IsNotServed()
    {
        using var client = _factory.CreateClient();
        using var response = await client.GetAsync(Document);

        await response.ProblemAsync(HttpStatusCode.NotFound, "not_found");
    }
//#if (!postgres)

    [Fact]
    public async Task Document_InDevelopment_IsServed()
    {
        using var factory = _factory.WithWebHostBuilder(host => host.UseEnvironment("Development"));
        using var client = factory.CreateClient();
        using var response = await client.GetAsync(Document);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
//#endif

    public void Dispose() => _factory.Dispose();
}
