using System.Buffers;
using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>
/// Private keys in PEM armour: PKCS #1, PKCS #8, SEC 1, OpenSSH, PGP (RFC 7468, RFC 9580), with line ends as they are or written
/// <c>\n</c>, or all of it once more in base64. A header without a key behind it, as in code that writes or looks for one, is silent, and so is
/// a key of which a document shows the first lines.
/// </summary>
internal sealed class PrivateKeyDetector() : SecretDetector("private key", RuleCatalog.SecretPrivateKey, "-----BEGIN ", PrivateKeyDetector.Encoded)
{
    private const int MinKey = 64;
    private const int MaxLabel = 40;

    // '-----BEGIN ' and two bits of a capital in base64.
    private const string Encoded = "LS0tLS1CRUdJTiB";

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        if (place.Literal == Encoded)
        {
            return OfBase64(place);
        }

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
        if (IsCut(body))
        {
            return null;
        }

        var key = KeyCharacters(body);
        return key.Length < MinKey || Placeholders.IsPlaceholder(key) || SecretText.Entropy(key) < 4
            ? null
            : new SecretMatch(
                this, place.At, key, SecretConfidence.High, $"armour '{label}' with a key of {(stop < 0 ? "at least " : "")}{key.Length} characters");
    }

    // What Kubernetes and pipelines keep in a variable.
    private SecretMatch? OfBase64(in SecretPlace place)
    {
        var text = place.Text.Slice(place.At, Math.Min(SecretPlace.Reach, place.Text.Length - place.At));
        text = text[..(SecretAlphabet.Run(text, SecretAlphabet.Base64) / 4 * 4)];
        if (!place.IsExact || !IsLabelled(text))
        {
            return null;
        }

        var (bytes, chars) = (ArrayPool<byte>.Shared.Rent(text.Length), ArrayPool<char>.Shared.Rent(text.Length));
        try
        {
            return Convert.TryFromBase64Chars(text, bytes, out var count)
                && Find(new SecretPlace(chars.AsSpan(0, Encoding.Latin1.GetChars(bytes.AsSpan(0, count), chars)), 0, Literals[0], place.Format)) is { } match
                ? match with { Start = place.At, Evidence = match.Evidence + ", in base64" }
                : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
            ArrayPool<char>.Shared.Return(chars, clearArray: true);
        }
    }

    // Looked at first, because it is short and the rest is not.
    private static bool IsLabelled(ReadOnlySpan<char> text)
    {
        Span<byte> start = stackalloc byte[48];
        return Convert.TryFromBase64Chars(text[..Math.Min(text.Length, 64)], start, out var count) && start[..count].IndexOf("PRIVATE KEY"u8) > 0;
    }

    // '...' in a line of its own stands for the rest.
    private static bool IsCut(ReadOnlySpan<char> body)
    {
        foreach (var line in body.EnumerateLines())
        {
            if (line.Trim(" \t#*/|") is "..." or "…" or "[...]" or "etc.")
            {
                return true;
            }
        }

        return false;
    }

    // Without line ends, indentation, quotes and concatenation signs, and without the headers of an encrypted key.
    private static string KeyCharacters(ReadOnlySpan<char> body)
    {
        var key = new StringBuilder();
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
