using System.Text;
using Standards.Checks.Rules;

namespace Standards.Checks.Secrets.Detectors;

/// <summary>Credentials in HTTP headers: <c>Authorization: Basic …</c> (RFC 7617) and <c>Bearer …</c> (RFC 6750).</summary>
internal sealed class HeaderDetector() : SecretDetector("credentials in a header", RuleCatalog.STD5018, "Basic ", "Bearer ", "curl ")
{
    private const int MinToken = 24;
    private const int MaxLine = 1024;

    /// <inheritdoc/>
    public override bool IsByContext => true;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        if (char.IsAsciiLetterOrDigit(place.Before))
        {
            return null;
        }

        if (place.Literal == "curl ")
        {
            return OfCurl(place);
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

    // 'curl -u user:password' sends the same header.
    private SecretMatch? OfCurl(in SecretPlace place)
    {
        var line = place.Rest[..Math.Min(MaxLine, place.Rest.Length)];
        line = line.IndexOfAny('\r', '\n') is var end and >= 0 ? line[..end] : line;
        var option = line.IndexOf("-u ");
        option = option >= 0 ? option + 3 : line.IndexOf("--user ") is var at and >= 0 ? at + 7 : -1;
        if (option < 0)
        {
            return null;
        }

        var start = option + (line[option..].IndexOfAnyExcept(" \"'") is var skipped and >= 0 ? skipped : 0);
        var user = line[start..];
        user = user.IndexOfAny(" \"'") is var stop and >= 0 ? user[..stop] : user;
        return user.IndexOf(':') is var colon and > 0 && PasswordJudge.Judge(user[(colon + 1)..], user[..colon], place.Format) is { } confidence
            ? new SecretMatch(this, place.End + start + colon + 1, user[(colon + 1)..].ToString(), confidence, "user and password of a request")
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
