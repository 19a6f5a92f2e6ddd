using Standards.Checks.Rules;

namespace Standards.Checks.Secrets.Detectors;

/// <summary>Twilio's auth tokens (32 hexadecimal digits) and API keys (<c>SK</c> and 32), which have no form of their own: only beside the name.</summary>
internal sealed class TwilioDetector() : SecretDetector("Twilio token", RuleCatalog.STD5008, "twilio")
{
    private const int Length = 32;
    private const int Around = 160;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        var rest = place.Rest[..Math.Min(Around, place.Rest.Length)];
        var end = rest.IndexOfAny('\r', '\n');
        rest = end < 0 ? rest : rest[..end];
        for (var i = 0; i + Length <= rest.Length; i++)
        {
            if (rest[i..].IndexOfAny(SecretAlphabet.LowerHex) is var next && (next < 0 || i + next + Length > rest.Length))
            {
                return null;
            }

            i += next;
            var run = SecretAlphabet.Run(rest[i..], SecretAlphabet.LowerHex);
            var isWhole = (i == 0 || !char.IsAsciiLetterOrDigit(rest[i - 1]) || (i >= 2 && rest[(i - 2)..i] is "SK")) && (i + run == rest.Length || !char.IsAsciiLetterOrDigit(rest[i + run]));
            if (run == Length && isWhole && SecretText.Entropy(rest.Slice(i, run)) >= 3 && !Placeholders.IsPlaceholder(rest.Slice(i, run)))
            {
                return new SecretMatch(this, place.End + i, rest.Slice(i, run).ToString(), SecretConfidence.Medium, "32 hexadecimal digits beside the name");
            }

            i += run;
        }

        return null;
    }
}
