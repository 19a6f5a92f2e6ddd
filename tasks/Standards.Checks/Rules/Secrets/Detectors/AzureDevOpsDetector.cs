using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>
/// Personal access tokens of Azure DevOps: 84 characters with the signature <c>AZDO</c>, or the older 52 of base 32 in small letters beside a name that says
/// so.
/// </summary>
internal sealed class AzureDevOpsDetector()
    : SecretDetector("Azure DevOps token", RuleCatalog.SecretAzureKey, "AZDO", "_pat", "devops", "vsts", "visualstudio.com", "dev.azure.com")
{
    private const int Length = 84;
    private const int Signature = 76;
    private const int OldLength = 52;
    private const int Around = 160;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place) => place.Literal == "AZDO" ? OfSignature(place) : OfName(place);

    private SecretMatch? OfSignature(in SecretPlace place)
    {
        var start = place.At - Signature;
        if (!place.IsExact || start < 0 || start + Length > place.Text.Length)
        {
            return null;
        }

        var value = place.Text.Slice(start, Length);
        var isWhole = (start == 0 || !char.IsAsciiLetterOrDigit(place.Text[start - 1]))
            && (start + Length == place.Text.Length || !char.IsAsciiLetterOrDigit(place.Text[start + Length]));
        return isWhole
            && SecretAlphabet.Run(value, SecretAlphabet.Alphanumeric) == Length
            && SecretText.Entropy(value) >= 4
            && !Placeholders.IsPlaceholder(value)
            ? new SecretMatch(this, start, value.ToString(), SecretConfidence.High, "84 characters with the signature 'AZDO'")
            : null;
    }

    private SecretMatch? OfName(in SecretPlace place)
    {
        var rest = place.Rest[..Math.Min(Around, place.Rest.Length)];
        rest = rest.IndexOfAny('\r', '\n') is var end and >= 0 ? rest[..end] : rest;
        for (var i = 0; i + OldLength <= rest.Length;)
        {
            var run = SecretAlphabet.Run(rest[i..], SecretAlphabet.Alphanumeric);
            var value = rest.Slice(i, run);
            if (run == OldLength
                && value.IndexOfAnyExcept(SecretAlphabet.LowerBase32) < 0
                && ValueShapes.CountDigits(value) >= 3
                && SecretText.Entropy(value) >= 3.8
                && !Placeholders.IsPlaceholder(value))
            {
                return new SecretMatch(this, place.End + i, value.ToString(), SecretConfidence.Medium, "52 characters of base 32 beside the name");
            }

            i += run + 1;
        }

        return null;
    }
}
