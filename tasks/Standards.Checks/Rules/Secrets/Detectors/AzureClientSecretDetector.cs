using System.Buffers;
using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>Client secrets of Microsoft Entra ID: three characters, a digit, <c>Q~</c>, and 31 to 34 characters.</summary>
internal sealed class AzureClientSecretDetector() : SecretDetector("Entra ID client secret", RuleCatalog.SecretAzureKey, "Q~")
{
    private const int Front = 4;
    private static readonly SearchValues<char> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~.-");

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        if (!place.IsExact || place.At < Front || !char.IsAsciiDigit(place.Before))
        {
            return null;
        }

        var front = place.Text[(place.At - Front)..place.At];
        var length = SecretAlphabet.Run(place.Rest[..Math.Min(place.Rest.Length, 35)], Alphabet);
        if (SecretAlphabet.Run(front, Alphabet) != Front
            || length is < 31 or > 34
            || (place.At > Front && char.IsAsciiLetterOrDigit(place.Text[place.At - Front - 1])))
        {
            return null;
        }

        var value = string.Concat(front, place.Literal, place.Rest[..length]);
        return SecretText.Entropy(value) < 3.5 || Placeholders.IsPlaceholder(value)
            ? null
            : AzureChecksum.IsRightClientSecret(value) switch
            {
                true => new SecretMatch(this, place.At - Front, value, SecretConfidence.High, "the form of Entra ID, checksum right"),
                false => new SecretMatch(this, place.At - Front, value, SecretConfidence.Low, "the form of Entra ID, but a wrong checksum"),
                null => new SecretMatch(this, place.At - Front, value, SecretConfidence.High, "the form of Entra ID, with 'Q~' after a digit"),
            };
    }
}
