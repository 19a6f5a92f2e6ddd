using Standards.Checks.Catalog;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>What <c>docker login</c> keeps in <c>config.json</c>: user and password in base64.</summary>
internal sealed class DockerAuthDetector() : SecretDetector("Docker login", RuleCatalog.SecretHeaderCredential, "\"auth\"")
{
    /// <inheritdoc/>
    public override bool IsByContext => true;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place) =>
        Assignment.TryRead(place, out var start, out var value) && BasicCredentials.Judge(value, place.Format) is { } confidence
            ? new SecretMatch(this, start, value.ToString(), confidence, "user and password in base64")
            : null;
}
