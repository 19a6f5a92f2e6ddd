using System.Text;
using Standards.Checks.Rules;

namespace Standards.Checks.Secrets.Detectors;

/// <summary>Credentials in HTTP headers: <c>Authorization: Basic …</c> (RFC 7617) and <c>Bearer …</c> (RFC 6750).</summary>
internal sealed class HeaderDetector() : SecretDetector("credentials in a header", RuleCatalog.STD5018, "Basic ", "Bearer ")
{
    private const int MinToken = 24;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        if (!place.IsExact || char.IsAsciiLetterOrDigit(place.Before))
        {
            return null;
        }

        var isBasic = place.Literal == "Basic ";
        var length = SecretAlphabet.Run(place.Rest, isBasic ? SecretAlphabet.Base64 : SecretAlphabet.Percent);
        var value = place.Rest[..length].TrimEnd("/").ToString();
        if (Placeholders.IsPlaceholder(value) || value.Length < 8)
        {
            return null;
        }

        if (isBasic)
        {
            return Decode(value) is { } text && text.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && PasswordJudge.Judge(text.AsSpan(colon + 1), text.AsSpan(0, colon), place.Format) is { } confidence
                ? new SecretMatch(this, place.End, value, confidence, "user and password in base64")
                : null;
        }

        return length >= MinToken && SecretText.Entropy(value) >= 3.5 && PasswordJudge.Kinds(value) >= 3 && value.AsSpan().ContainsAnyInRange('0', '9')
            ? new SecretMatch(this, place.End, value, SecretConfidence.Medium, "a bearer token that looks random")
            : null;
    }

    private static string? Decode(string value)
    {
        var bytes = new byte[value.Length];
        if (!Convert.TryFromBase64String(value, bytes, out var count))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes, 0, count);
        return text.All(c => !char.IsControl(c) && c != '\uFFFD') ? text : null;
    }
}
