using System.Buffers;
using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>Tokens with a prefix that their provider chose to be found by: prefix, alphabet, length, and a checksum where there is one.</summary>
internal sealed class TokenDetector(string name, RuleDescriptor rule, params IReadOnlyList<string> prefixes) : SecretDetector(name, rule, prefixes)
{
    private const int MaxParts = 8;

    /// <summary>The characters behind the prefix.</summary>
    public required SearchValues<char> Alphabet { get; init; }

    /// <summary>The fewest characters behind the prefix.</summary>
    public required int MinLength { get; init; }

    /// <summary>The most characters behind the prefix; a longer run is something else.</summary>
    public required int MaxLength { get; init; }

    /// <summary>Bits a character behind the prefix at least: 'ghp_xxxxxxxx' is no token.</summary>
    public double MinEntropy { get; init; } = 3;

    /// <summary>
    /// Whether what a token carries to be verified is right, or null when this token carries nothing; null where the form never does. A wrong one lowers the
    /// confidence.
    /// </summary>
    public Func<string, bool?>? Checksum { get; init; }

    /// <summary>What it carries, in messages.</summary>
    public string Verified { get; init; } = "checksum";

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

        // A point behind a token ends the sentence.
        var body = Body(place).TrimEnd('.');
        if (body.Length < MinLength || body.Length > MaxLength || SecretText.Entropy(body) < MinEntropy)
        {
            return null;
        }

        var value = string.Concat(place.Literal, body);
        if (IsKnown(value) || Placeholders.IsPlaceholder(value))
        {
            return null;
        }

        return Checksum?.Invoke(value) switch
        {
            true => new SecretMatch(this, place.At, value, SecretConfidence.High, $"prefix '{place.Literal}', {Verified} right"),
            false => new SecretMatch(this, place.At, value, SecretConfidence.Low, $"prefix '{place.Literal}', but a wrong {Verified}"),
            null => new SecretMatch(this, place.At, value, Confidence, $"prefix '{place.Literal}' and length"),
        };
    }

    // Constants may be put together of parts in one line: "glpat-…" + "…".
    private ReadOnlySpan<char> Body(in SecretPlace place)
    {
        var rest = place.Rest;
        var length = SecretAlphabet.Run(rest[..Math.Min(rest.Length, MaxLength + 1)], Alphabet);
        if (length >= MinLength || place.Format != FileFormat.Code || !IsJoined(rest[length..], out _))
        {
            return rest[..length];
        }

        var body = rest[..length].ToString();
        for (var parts = 0; parts < MaxParts && IsJoined(rest[length..], out var sign); parts++)
        {
            rest = rest[(length + sign)..];
            length = SecretAlphabet.Run(rest[..Math.Min(rest.Length, MaxLength + 1)], Alphabet);
            body += rest[..length].ToString();
        }

        return body;
    }

    // '" + "', with white space but no comment between.
    private static bool IsJoined(ReadOnlySpan<char> rest, out int length)
    {
        length = 0;
        if (rest is not ['"' or '\'', ..])
        {
            return false;
        }

        var quote = rest[0];
        var after = rest[1..].TrimStart();
        if (after is not ['+', ..])
        {
            return false;
        }

        after = after[1..].TrimStart();
        length = rest.Length - after.Length + 1;
        return after.Length > 0 && after[0] == quote;
    }
}
