using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>Keys of Azure Storage and Cosmos DB (64 bytes in base64) and signatures of shared access signatures.</summary>
internal sealed class AzureKeyDetector() : SecretDetector("Azure key", RuleCatalog.SecretAzureKey, "AccountKey=", "sig=")
{
    private const int KeyLength = 88;
    private const int MinKey = 44;
    private const int MinSignature = 40;
    private const int MaxSignature = 64;

    // The key of the storage emulator, which everybody has.
    private const string Emulator = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq";

    // And the one of the Cosmos DB emulator.
    private const string CosmosEmulator = "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw";

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        if (!place.IsExact)
        {
            return null;
        }

        if (place.Literal == "AccountKey=")
        {
            var length = SecretAlphabet.Run(place.Rest[..Math.Min(place.Rest.Length, KeyLength + 1)], SecretAlphabet.Base64);
            var key = place.Rest[..length];
            return length < MinKey
                || !key.EndsWith("=")
                || key.StartsWith(Emulator)
                || key.StartsWith(CosmosEmulator)
                || SecretText.Entropy(key) < 4
                || Placeholders.IsPlaceholder(key)
                ? null
                : length == KeyLength ? new SecretMatch(this, place.End, key.ToString(), SecretConfidence.High, "an account key of 64 bytes")
                : new SecretMatch(this, place.End, key.ToString(), SecretConfidence.Low, "an account key of another length than 64 bytes");
        }

        var run = SecretAlphabet.Run(place.Rest[..Math.Min(place.Rest.Length, MaxSignature + 1)], SecretAlphabet.Percent);
        var signature = place.Rest[..run];
        return place.Before is '?' or '&' && run >= MinSignature && run <= MaxSignature && SecretText.Entropy(signature) >= 4 && HasVersion(place)
            ? new SecretMatch(this, place.End, signature.ToString(), SecretConfidence.High, "a shared access signature with version and permissions")
            : null;
    }

    // 'sv=2024-11-04&…&sp=r&sig=…': a signature needs its version.
    private static bool HasVersion(in SecretPlace place)
    {
        const int Around = 400;
        var text = place.Text[Math.Max(0, place.At - Around)..Math.Min(place.Text.Length, place.End + Around)];
        return text.Contains("sv=20", StringComparison.Ordinal) || text.Contains("se=20", StringComparison.Ordinal);
    }
}
