using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>Twilio's auth tokens (32 hexadecimal digits) and API keys (<c>SK</c> and 32), which have no form of their own: only beside the name.</summary>
internal sealed class TwilioDetector() : SecretDetector("Twilio token", RuleCatalog.SecretTwilioToken, "twilio")
{
    private const int Length = 32;
    private const int Around = 160;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        var rest = place.Rest[..Math.Min(Around, place.Rest.Length)];
        var end = rest.IndexOfAny('\r', '\n');
        rest = end < 0 ? rest : rest[..end];
        // A run of 32 covers one of these places, so that what stands between them need not be looked at.
        for (var probe = Length - 1; probe < rest.Length; probe += Length)
        {
            if (!SecretAlphabet.LowerHex.Contains(rest[probe]))
            {
                continue;
            }

            var start = rest[..probe].LastIndexOfAnyExcept(SecretAlphabet.LowerHex) + 1;
            var run = SecretAlphabet.Run(rest[start..], SecretAlphabet.LowerHex);
            var isWhole = (start == 0 || !char.IsAsciiLetterOrDigit(rest[start - 1]) || (start >= 2 && rest[(start - 2)..start] is "SK"))
                && (start + run == rest.Length || !char.IsAsciiLetterOrDigit(rest[start + run]));
            var value = rest.Slice(start, run);
            if (run == Length && isWhole && SecretText.Entropy(value) >= 3 && !Placeholders.IsPlaceholder(value))
            {
                return new SecretMatch(this, place.End + start, value.ToString(), SecretConfidence.Medium, "32 hexadecimal digits beside the name");
            }
        }

        return null;
    }
}
