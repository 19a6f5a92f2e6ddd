using System.Buffers;
using Standards.Checks.Rules;

namespace Standards.Checks.Secrets.Detectors;

/// <summary>Tokens with a prefix that their provider chose to be found by: prefix, alphabet, length, and a checksum where there is one.</summary>
internal sealed class TokenDetector(string name, RuleDescriptor rule, params IReadOnlyList<string> prefixes) : SecretDetector(name, rule, prefixes)
{
    /// <summary>The characters behind the prefix.</summary>
    public required SearchValues<char> Alphabet { get; init; }

    /// <summary>The fewest characters behind the prefix.</summary>
    public required int MinLength { get; init; }

    /// <summary>The most characters behind the prefix; a longer run is something else.</summary>
    public required int MaxLength { get; init; }

    /// <summary>Bits a character behind the prefix at least: 'ghp_xxxxxxxx' is no token.</summary>
    public double MinEntropy { get; init; } = 3;

    /// <summary>Whether the checksum of a whole token is right; null where the form has none. A wrong one lowers the confidence.</summary>
    public Func<string, bool>? Checksum { get; init; }

    /// <summary>Whether a token is one that the provider's own documentation shows, or is refused for another reason.</summary>
    public Func<string, bool> IsKnown { get; init; } = static _ => false;

    /// <summary>How sure the form alone is.</summary>
    public SecretConfidence Confidence { get; init; } = SecretConfidence.High;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        // 'task-force_…' is no 'sk-…': the prefix begins a word, and its case is the provider's.
        if (!place.IsExact || char.IsAsciiLetterOrDigit(place.Before) || place.Before is '_')
        {
            return null;
        }

        var length = SecretAlphabet.Run(place.Rest, Alphabet);
        if (length < MinLength || length > MaxLength || SecretText.Entropy(place.Rest[..length]) < MinEntropy)
        {
            return null;
        }

        var value = string.Concat(place.Literal, place.Rest[..length]);
        if (IsKnown(value) || Placeholders.IsPlaceholder(value))
        {
            return null;
        }

        return Checksum?.Invoke(value) switch
        {
            true => new SecretMatch(this, place.At, value, SecretConfidence.High, $"prefix '{place.Literal}', checksum right"),
            false => new SecretMatch(this, place.At, value, SecretConfidence.Low, $"prefix '{place.Literal}', but a wrong checksum"),
            null => new SecretMatch(this, place.At, value, Confidence, $"prefix '{place.Literal}' and length"),
        };
    }
}
