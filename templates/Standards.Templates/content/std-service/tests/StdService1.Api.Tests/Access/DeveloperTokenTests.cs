using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Options;

namespace StdService1.Api.Tests.Access;

/// <summary>Tokens of <c>dotnet user-jwts</c>: signed with a key that one developer's machine has, and worth nothing anywhere else.</summary>
[Trait("Category", "Integration")]
public sealed class DeveloperTokenTests : IDisposable
{
    private const string Issuer = "dotnet-user-jwts";
    private const string Key = "Authentication:Schemes:Bearer:SigningKeys:0:";

    private readonly ServiceFactory _factory = new();
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public async Task Token_OfADeveloper_IsTakenInDevelopment()
    {
        using var factory = WithKey().WithWebHostBuilder(host => host.UseEnvironment("Development"));
        using var client = Client(factory);
        using var read = await client.GetAsync(ApiClient.StdItems1);
        using var write = await client.PostStdItem1Async("""{"name":"first"}""");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Created], [read.StatusCode, write.StatusCode]);
    }

    [Fact]
    public async Task Token_OfAnotherKey_IsRefusedInDevelopment()
    {
        using var factory = WithKey().WithWebHostBuilder(host => host.UseEnvironment("Development"));
        using var client = Client(factory, RandomNumberGenerator.GetBytes(32));
        using var response = await client.GetAsync(ApiClient.StdItems1);

        await response.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task Token_OfADeveloper_IsRefusedInProduction()
    {
        using var client = Client(_factory);
        using var response = await client.GetAsync(ApiClient.StdItems1);

        await response.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public void Key_OfADeveloper_StopsTheStartInProduction()
    {
        var exception = Assert.Throws<OptionsValidationException>(() => WithKey().With("Authentication:Schemes:Bearer:ValidIssuer", Issuer).CreateClient());

        Assert.Contains("SigningKeys", exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _factory.Dispose();

    private ServiceFactory WithKey() => _factory.With(Key + "Issuer", Issuer).With(Key + "Value", Convert.ToBase64String(_secret));

    private HttpClient Client(WebApplicationFactory<Program> factory, byte[]? secret = null)
    {
        var client = factory.CreateClient();
        var token = new TestToken { Algorithm = "HS256", KeyId = "developer", Issuer = Issuer, Secret = secret ?? _secret };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.ToString());
        return client;
    }
}
