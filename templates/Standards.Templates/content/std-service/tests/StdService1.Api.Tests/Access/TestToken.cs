using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace StdService1.Api.Tests.Access;

/// <summary>A token of the <see cref="IdentityProvider"/>, or of somebody who would like to be it. Made by hand, so that anything can be wrong in it.</summary>
internal sealed record TestToken
{
    public const string Caller = "caller-1";

    public string Algorithm { get; init; } = "RS256";

    public string KeyId { get; init; } = IdentityProvider.KeyId;

    public RSA Key { get; init; } = IdentityProvider.Key;

    /// <summary>What HS256 signs with; null for what is public of the key: a service that takes the algorithm from the token is deceived by it.</summary>
    public byte[]? Secret { get; init; }

    public string Issuer { get; init; } = IdentityProvider.Authority;

    public string Audience { get; init; } = IdentityProvider.Audience;

    public string Subject { get; init; } = Caller;

    /// <summary>Time until it expires; null for a token that never does.</summary>
    public TimeSpan? Lifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Time until it holds.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMinutes(-1);

    public string ScopeClaim { get; init; } = "scope";

    /// <summary>A text or a list of texts; null for none.</summary>
    public object? Scope { get; init; } = "std-items1.read std-items1.write";

    public override string ToString()
    {
        var now = TimeProvider.System.GetUtcNow();
        var claims = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["iss"] = Issuer,
            ["aud"] = Audience,
            ["sub"] = Subject,
            ["nbf"] = (now + Delay).ToUnixTimeSeconds(),
        };
        if (Lifetime is { } lifetime)
            claims["exp"] = (now + lifetime).ToUnixTimeSeconds();
        if (Scope is not null)
            claims[ScopeClaim] = Scope;
        var header = new Dictionary<string, object?>(StringComparer.Ordinal) { ["alg"] = Algorithm, ["typ"] = "JWT", ["kid"] = KeyId };
        var content = $"{Encode(header)}.{Encode(claims)}";
        return $"{content}.{Base64Url.EncodeToString(Sign(Encoding.ASCII.GetBytes(content)))}";
    }

    private static string Encode(Dictionary<string, object?> part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));

    private byte[] Sign(byte[] content) => Algorithm switch
    {
        "none" => [],
        "HS256" => HMACSHA256.HashData(Secret ?? Key.ExportSubjectPublicKeyInfo(), content),
        "RS512" => Key.SignData(content, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        _ => Key.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
    };
}
