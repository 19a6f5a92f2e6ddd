using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;

namespace StdService1.Api.Tests.Access;

/// <summary>An identity provider without a network: its discovery document and its keys, as the service fetches them.</summary>
internal sealed class IdentityProvider : HttpMessageHandler
{
    public const string Authority = "https://identity.example.com";
    public const string Audience = "std-service1";
    public const string KeyId = "key-1";

    private IdentityProvider()
    {
    }

    public static IdentityProvider Instance { get; } = new();

    /// <summary>What it signs with.</summary>
    public static RSA Key { get; } = RSA.Create(2048);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);

        var key = Key.ExportParameters(includePrivateParameters: false);
        var published = new { kty = "RSA", kid = KeyId, n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) };
        object? answer = request.RequestUri?.AbsoluteUri switch
        {
            Authority + "/.well-known/openid-configuration" => new { issuer = Authority, jwks_uri = Authority + "/keys" },
            Authority + "/keys" => new { keys = new[] { published } },
            _ => null,
        };
        return Task.FromResult(new HttpResponseMessage(answer is null ? HttpStatusCode.NotFound : HttpStatusCode.OK) { Content = JsonContent.Create(answer) });
    }
}
