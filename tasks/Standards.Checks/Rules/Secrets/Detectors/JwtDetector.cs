using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>JSON Web Tokens (RFC 7519) that are signed: three parts of base64url, the first a header with an algorithm, the second claims.</summary>
internal sealed class JwtDetector() : SecretDetector("JSON Web Token", RuleCatalog.SecretJsonWebToken, "eyJ")
{
    private const int MinSignature = 32;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        if (!place.IsExact || char.IsAsciiLetterOrDigit(place.Before) || place.Before is '_' or '-' or '.')
        {
            return null;
        }

        var text = place.Text.Slice(place.At, Math.Min(SecretPlace.Reach, place.Text.Length - place.At));
        var header = SecretAlphabet.Run(text, SecretAlphabet.Base64Url);
        if (header == text.Length || text[header] != '.')
        {
            return null;
        }

        var claims = SecretAlphabet.Run(text[(header + 1)..], SecretAlphabet.Base64Url);
        var second = header + 1 + claims;
        if (claims == 0 || second >= text.Length || text[second] != '.')
        {
            return null;
        }

        var signature = SecretAlphabet.Run(text[(second + 1)..], SecretAlphabet.Base64Url);
        if (signature < MinSignature)
        {
            return null;
        }

        // The token that jwt.io shows in every documentation: subject 1234567890, John Doe.
        var algorithm = Property(text[..header], "alg");
        return algorithm is null or "none" || Property(text[(header + 1)..second], "sub") is "1234567890"
            ? null
            : new SecretMatch(
                this, place.At, text[..(second + 1 + signature)].ToString(), SecretConfidence.Medium, $"signed with {ValueText.Shorten(algorithm)}");
    }

    private static string? Property(ReadOnlySpan<char> part, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(part));
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;
        }
        catch (Exception e) when (e is FormatException or JsonException or DecoderFallbackException)
        {
            return null;
        }
    }
}
