using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>Credentials in HTTP headers: <c>Authorization: Basic …</c> (RFC 7617), <c>Bearer …</c> (RFC 6750) and other schemes, or none.</summary>
internal sealed class HeaderDetector() : SecretDetector("credentials in a header", RuleCatalog.SecretHeaderCredential, "Basic ", "Bearer ", "Authorization")
{
    private const int MinToken = 24;
    private const int MinHex = 32;
    private const int MaxScheme = 12;

    /// <inheritdoc/>
    public override bool IsByContext => true;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        if (char.IsAsciiLetterOrDigit(place.Before))
        {
            return null;
        }

        if (place.Literal == "Authorization")
        {
            return OfHeader(place);
        }

        var isBasic = place.Literal == "Basic ";
        var length = SecretAlphabet.Run(place.Rest, isBasic ? SecretAlphabet.Base64 : SecretAlphabet.Bearer);
        var value = place.Rest[..length].TrimEnd("/.").ToString();
        if (isBasic)
        {
            return BasicCredentials.Judge(value, place.Format) is { } confidence
                ? new SecretMatch(this, place.End, value, confidence, "user and password in base64")
                : null;
        }

        return IsToken(value) ? new SecretMatch(this, place.End, value, SecretConfidence.Medium, "a bearer token that looks random") : null;
    }

    // 'Authorization: Token …', 'Authorization: …': a scheme of another name, or none.
    private SecretMatch? OfHeader(in SecretPlace place)
    {
        var rest = place.Rest;
        var i = rest.IndexOfAnyExcept("\"'");
        if (i is < 0 or > 2 || rest[i] is not (':' or ',' or '='))
        {
            return null;
        }

        i++;
        while (i < rest.Length && rest[i] is ' ' or '"' or '\'')
        {
            i++;
        }

        var scheme = SecretAlphabet.Run(rest[i..Math.Min(rest.Length, i + MaxScheme)], SecretAlphabet.Word);
        if (scheme > 0 && i + scheme + 1 < rest.Length && rest[i + scheme] == ' ')
        {
            if (rest.Slice(i, scheme) is "Basic" or "Bearer" or "basic" or "bearer")
            {
                return null;
            }

            i += scheme + 1;
        }

        var value = rest[i..(i + SecretAlphabet.Run(rest[i..], SecretAlphabet.Bearer))];
        return (value.Contains('-') && Guid.TryParse(value, out _) && SecretText.Entropy(value) >= 3 && !Placeholders.IsPlaceholder(value)) || IsToken(value)
            ? new SecretMatch(this, place.End + i, value.ToString(), SecretConfidence.Medium, "the value of the header looks random")
            : null;
    }

    // Of several kinds of characters, or hexadecimal and long.
    private static bool IsToken(ReadOnlySpan<char> value) =>
        value.Length >= MinToken && !Placeholders.IsPlaceholder(value) && !ValueShapes.IsName(value) && value.ContainsAnyInRange('0', '9')
        && ((SecretText.Entropy(value) >= 3.5 && PasswordJudge.Kinds(value) >= 3)
            || (value.Length >= MinHex
                && SecretText.Entropy(value) >= 3.2
                && ValueShapes.CountDigits(value) >= 6
                && SecretAlphabet.Run(value, SecretAlphabet.LowerAlphanumeric) == value.Length));
}
