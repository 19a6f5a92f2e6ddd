using Standards.Checks.Catalog;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>Key files of Google service accounts: JSON with <c>"type": "service_account"</c> and a private key.</summary>
internal sealed class ServiceAccountDetector() : SecretDetector("Google service account key", RuleCatalog.SecretGoogleKey, "\"private_key\"")
{
    private static readonly PrivateKeyDetector Keys = new();

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        // The key first: what is around is searched only for real ones.
        var key = place.Rest[..Math.Min(place.Rest.Length, 32)].IndexOf(Keys.Literals[0], StringComparison.Ordinal);
        return key is >= 0 and < 16
            && place.Text[Math.Max(0, place.At - SecretPlace.Reach)..Math.Min(place.Text.Length, place.End + SecretPlace.Reach)].Contains(
                "service_account", StringComparison.Ordinal)
            && Keys.Find(new SecretPlace(place.Text, place.End + key, Keys.Literals[0], place.Format)) is { } match
            ? match with { Detector = this, Evidence = "a private key in a file of a service account" }
            : null;
    }
}
