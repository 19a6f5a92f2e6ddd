using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>What npm sends to a registry: tokens in the older form of a GUID, and <c>_auth</c>, user and password in base64.</summary>
internal sealed class NpmrcDetector() : SecretDetector("npm credentials", RuleCatalog.SecretNpmToken, "_authToken", "npm_token", "_auth")
{
    /// <inheritdoc/>
    public override bool IsByContext => true;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        if (!Assignment.TryRead(place, out var start, out var value))
        {
            return null;
        }

        if (place.Literal != "_auth")
        {
            return value.Contains('-') && Guid.TryParse(value, out _) && SecretText.Entropy(value) >= 3 && !Placeholders.IsPlaceholder(value)
                ? new SecretMatch(this, start, value.ToString(), SecretConfidence.Medium, "a token of npm's older form")
                : null;
        }

        return place.Before is ':' or '\n' or ' ' && BasicCredentials.Judge(value, place.Format) is { } confidence
            ? new SecretMatch(this, start, value.ToString(), confidence, "user and password in base64")
            : null;
    }
}
