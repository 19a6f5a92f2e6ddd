using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>
/// Manifests of kind <c>Secret</c> (Kubernetes API v1) whose <c>data</c> (base64) or <c>stringData</c> holds values. Templates of Helm and
/// references are silent, and so is a sealed secret, which is another kind.
/// </summary>
internal sealed class KubernetesSecretDetector() : SecretDetector("Kubernetes Secret", RuleCatalog.SecretKubernetesValue, "kind: Secret")
{
    private const int MinValue = 6;
    private const int MaxLines = 64;
    private const int MinKey = 120;

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        if (!place.IsExact || place.Rest is not ("" or ['\r' or '\n' or ' ', ..]) || place.Before != '\n')
        {
            return null;
        }

        // The document that it stands in: the keys may be in any order. Another kind begins another document, whatever stands between.
        var start = Math.Max(0, place.At - SecretPlace.Reach);
        var before = place.Text[start..Math.Max(start, place.At - 1)];
        var other = before.LastIndexOf("\nkind:");
        var divider = before[Math.Max(0, other)..].LastIndexOf("\n---");
        var from = start + Math.Max(0, other) + Math.Max(0, divider);
        var rest = place.Rest.IndexOf("\nkind:", StringComparison.Ordinal) is var next and >= 0 ? place.Rest[..next] : place.Rest;
        var to = place.End + (rest.IndexOf("\n---", StringComparison.Ordinal) is var end and >= 0 ? end : rest.Length);
        var document = place.Text[from..to];
        return Find(document, "\ndata:", isEncoded: true) is { } data ? Match(data.Start + from, data.Value, "base64 of a text below 'data'")
            : Find(document, "\nstringData:", isEncoded: false) is { } text ? Match(text.Start + from, text.Value, "a text below 'stringData'")
            : null;
    }

    private SecretMatch Match(int start, string value, string evidence) => new(this, start, value, SecretConfidence.Medium, evidence);

    private static (int Start, string Value)? Find(ReadOnlySpan<char> document, string block, bool isEncoded)
    {
        var start = document.StartsWith(block.AsSpan(1))
            ? block.Length - 1
            : document.IndexOf(block, StringComparison.Ordinal) is var at and >= 0 ? at + block.Length : -1;
        if (start < 0)
        {
            return null;
        }

        var lines = 0;
        foreach (var range in document[start..].Split('\n'))
        {
            var line = document[start..][range];
            if (lines++ > MaxLines || (line.Length > 0 && line[0] is not (' ' or '\t' or '\r')))
            {
                return null;
            }

            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var value = colon < 0 ? default : line[(colon + 2)..];
            value = (value.IndexOf(" #") is var comment and >= 0 ? value[..comment] : value).Trim(" \t\r\"'");
            if (value.Length >= MinValue && !IsCertificate(line[..Math.Max(0, colon)]) && IsSecret(value, isEncoded))
            {
                return (start + range.Start.Value + line.IndexOf(value, StringComparison.Ordinal), value.ToString());
            }
        }

        return null;
    }

    private static bool IsSecret(ReadOnlySpan<char> value, bool isEncoded)
    {
        if (Placeholders.IsLookUp(value) || Placeholders.IsPlaceholder(value))
        {
            return false;
        }

        if (!isEncoded)
        {
            return IsPassword(value);
        }

        var bytes = new byte[value.Length];
        if (!Convert.TryFromBase64Chars(value, bytes, out var count))
        {
            return false;
        }

        // What is binary when decoded is a key or a certificate; a text is judged as a password.
        var text = Encoding.UTF8.GetString(bytes, 0, count);
        return text.Contains('\uFFFD') ? count >= 16
            : text.StartsWith("-----BEGIN", StringComparison.Ordinal) ? text.Contains("PRIVATE KEY", StringComparison.Ordinal) && count > MinKey
            : IsPassword(text.AsSpan().Trim());
    }

    // Addresses, paths, names and lists stand beside what is secret. A number behind a word is a password that somebody typed.
    private static bool IsPassword(ReadOnlySpan<char> value) =>
        PasswordJudge.Judge(value, "", FileFormat.Configuration) is not null
        && !ValueShapes.IsNoSecret(value)
        && (!ValueShapes.IsName(value) || (char.IsAsciiDigit(value[^1]) && !value.ContainsAny("-_.:/")));

    // 'tls.crt', 'ca': what the server shows to everybody.
    private static bool IsCertificate(ReadOnlySpan<char> key)
    {
        var name = key.Trim(" \t\"'");
        return name.EndsWith(".crt") || name.EndsWith(".cer") || name is "ca" or "tls.ca" or "ca.pem" or "cert" or "cert.pem" or "truststore";
    }
}
