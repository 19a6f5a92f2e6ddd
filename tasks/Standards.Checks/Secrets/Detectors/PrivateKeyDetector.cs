using Standards.Checks.Rules;

namespace Standards.Checks.Secrets.Detectors;

/// <summary>
/// Private keys in PEM armour: PKCS #1, PKCS #8, SEC 1, OpenSSH, PGP (RFC 7468, RFC 9580), with line ends as they are or written
/// <c>\n</c>. A header without a key behind it, as in code that writes or looks for one, is silent.
/// </summary>
internal sealed class PrivateKeyDetector() : SecretDetector("private key", RuleCatalog.STD5015, "-----BEGIN ")
{
    private const int MinKey = 64;
    private const int MaxLabel = 40;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        var rest = place.Rest;
        var end = rest[..Math.Min(rest.Length, MaxLabel + 5)].IndexOf("-----");
        if (end < 0 || !rest[..end].Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            return null;
        }

        var label = rest[..end].ToString();
        var body = rest[(end + 5)..];
        var stop = body.IndexOf("-----");
        body = stop < 0 ? body : body[..stop];
        var key = KeyCharacters(body);
        return key.Length < MinKey || Placeholders.IsPlaceholder(key) || SecretText.Entropy(key) < 4
            ? null
            : new SecretMatch(this, place.At, key, SecretConfidence.High, $"armour '{label}' with a key of {(stop < 0 ? "at least " : "")}{key.Length} characters");
    }

    // Without line ends, indentation, quotes and concatenation signs, and without the headers of an encrypted key.
    private static string KeyCharacters(ReadOnlySpan<char> body)
    {
        var key = new System.Text.StringBuilder();
        foreach (var line in body.ToString().Replace("\\r", "", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            var text = Content(line);
            if (!text.Contains(':') && SecretAlphabet.Run(text, SecretAlphabet.Base64) == text.Length)
            {
                _ = key.Append(text);
            }
        }

        return key.ToString();
    }

    // '+' and '/' belong to the key unless they join strings or begin a comment.
    private static ReadOnlySpan<char> Content(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        line = line.EndsWith("\" +") || line.EndsWith("' +") || line.EndsWith("\"+") ? line[..^1] : line;
        line = line.StartsWith("// ") ? line[3..] : line;
        return line.Trim(" \t\"',;\\>#*|");
    }
}
