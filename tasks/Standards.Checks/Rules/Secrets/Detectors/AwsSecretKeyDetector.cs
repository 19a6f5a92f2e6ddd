using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>Secret access keys of AWS: 40 characters of base64 behind a name that says so. The key id alone is found by its prefix.</summary>
internal sealed class AwsSecretKeyDetector()
    : SecretDetector("AWS secret access key", RuleCatalog.SecretAwsKey, "aws_secret", "secretaccesskey", "secret_access_key", "SecretKey")
{
    private const int Length = 40;

    /// <inheritdoc/>
    public override bool IsByContext => true;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        if (!Assignment.TryRead(place, out var start, out var value) || value.Length != Length)
        {
            return null;
        }

        return SecretAlphabet.Run(value, SecretAlphabet.Base64) != Length
            || value.Contains('=')
            || SecretText.Entropy(value) < 4
            || Placeholders.IsPublished(value)
            || PasswordJudge.Kinds(value) < 3
            ? null
            : new SecretMatch(this, start, value.ToString(), SecretConfidence.High, "40 characters of base64 behind a telling name");
    }
}
