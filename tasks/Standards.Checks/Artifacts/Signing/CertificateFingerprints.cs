namespace Standards.Checks.Artifacts.Signing;

/// <summary>The list in <c>StandardsSigningFingerprint</c>: SHA-256 fingerprints of certificates, separated by <c>;</c>; the first one signs.</summary>
public static class CertificateFingerprints
{
    /// <summary>The fingerprints in capital letters; <paramref name="bad"/> is the first that is none, or empty.</summary>
    public static IReadOnlyList<string> Parse(string text, out string bad)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entries = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        bad = entries.FirstOrDefault(e => !(Digits(e) is { Length: 64 } digits && digits.All(char.IsAsciiHexDigit))) ?? "";
        return bad.Length > 0 ? [] : [.. entries.Select(Digits)];
    }

    // Tools print them with colons.
    private static string Digits(string entry) => entry.Replace(":", "", StringComparison.Ordinal).ToUpperInvariant();
}
