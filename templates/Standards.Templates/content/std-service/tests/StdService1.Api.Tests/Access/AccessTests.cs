using System.Net;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace StdService1.Api.Tests.Access;

/// <summary>Who gets in without a token, and what the service is told before it starts.</summary>
[Trait("Category", "Integration")]
public sealed class AccessTests : IDisposable
{
    private readonly ServiceFactory _factory = new();

    [Theory]
    [InlineData("/api/v1/std-items1")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/unknown")]
    public async Task Request_WithoutAToken_IsAProblem(string path)
    {
        using var client = Stranger();
        using var response = await client.GetAsync(path);

        await response.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task Write_WithoutAToken_WritesNothing()
    {
        using var stranger = Stranger();
        using var caller = _factory.CreateClient();
        using var refused = await stranger.PostStdItem1Async("""{"name":"first"}""");
        using var list = await caller.GetAsync(ApiClient.StdItems1);

        await refused.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        Assert.Equal(0, (await list.JsonAsync()).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    public async Task Probe_WithoutAToken_IsAnswered(string path)
    {
        using var client = Stranger();
        using var response = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public void Tokens_AreCheckedForEverything()
    {
        var options = _factory.Services.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme);
        var tokens = options.TokenValidationParameters;

        Assert.True(tokens.ValidateIssuer && tokens.ValidateAudience && tokens.ValidateLifetime && tokens.ValidateIssuerSigningKey);
        Assert.True(tokens.RequireExpirationTime && tokens.RequireSignedTokens && options.RequireHttpsMetadata);
        Assert.Equal(["RS256"], tokens.ValidAlgorithms);
        Assert.InRange(tokens.ClockSkew, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Equal(["std-service1"], tokens.ValidAudiences);
    }

    [Theory]
    [InlineData("")]
    [InlineData("identity.example.com")]
    public void Start_WithoutAnAuthority_NamesTheKey(string value)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => _factory.With("Authentication:Schemes:Bearer:Authority", value).CreateClient());

        Assert.Contains("Authentication:Schemes:Bearer:Authority ", exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _factory.Dispose();

    private HttpClient Stranger()
    {
        var client = _factory.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        return client;
    }
}
