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

    [Theory]
    [InlineData(Document)]
    [InlineData("/docs")]
    public async Task Document_InProduction_IsNotServed(string path)
    {
        using var client = _factory.CreateClient();
        using var response = await client.GetAsync(path);

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

    [Fact]
    public async Task Page_InDevelopment_IsShownToABrowser()
    {
        using var factory = _factory.WithWebHostBuilder(host => host.UseEnvironment("Development"));
        using var client = factory.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        using var page = await client.GetAsync("/docs");
        using var document = await client.GetAsync(Document);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [page.StatusCode, document.StatusCode]);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
    }
//#endif

    public void Dispose() => _factory.Dispose();
}
