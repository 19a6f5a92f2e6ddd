using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace StdService1.Api.Tests;

/// <summary>What those who run the service rely on, in the environment that they run it in.</summary>
public sealed class OperationTests : IDisposable
{
    private readonly WebApplicationFactory<Program> _factory;

    public OperationTests() =>
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseEnvironment("Production"));

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_RunningService_IsOk(string path)
    {
        using var response = await GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task OpenApi_Document_DescribesTheItems()
    {
        using var response = await GetAsync("/openapi/v1.json");

        var document = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(document.GetProperty("paths").TryGetProperty("/api/v1/items/{id}", out _));
    }

    [Fact]
    public async Task Failure_InsideTheService_IsAProblemWithoutDetails()
    {
        using var factory = _factory.WithWebHostBuilder(host => host.ConfigureServices(services => services.AddSingleton<IItemStore, BrokenStore>()));
        using var client = factory.CreateClient();

        using var response = await client.GetAsync(new Uri("/api/v1/items", UriKind.Relative));

        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("internal_error", body, StringComparison.Ordinal);
        Assert.DoesNotContain(BrokenStore.Secret, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownPath_IsAProblem()
    {
        using var response = await GetAsync("/unknown");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    public void Dispose() => _factory.Dispose();

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var client = _factory.CreateClient();
        return await client.GetAsync(new Uri(path, UriKind.Relative));
    }
}
