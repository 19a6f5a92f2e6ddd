using System.Buffers;
using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>
/// Keys of Azure that carry the signature of their service and a checksum: Storage, Cosmos DB, Service Bus, Event Hubs, Relay, Batch, Container
/// Registry, Functions, Cache for Redis, AI Search, IoT Hub and API Management, wherever they stand.
/// </summary>
internal sealed class AzureIdentifiableKeyDetector() : SecretDetector("Azure identifiable key", RuleCatalog.SecretAzureKey, [.. AzureChecksum.Kinds.Keys])
{
    private const int Tail = 6;
    private const int MaxFront = 76;
    private static readonly SearchValues<char> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_");

    /// <inheritdoc/>
    public override SecretMatch? Find(in SecretPlace place)
    {
        // 32, 39, 40 and 64 bytes: what stands before the signature, and the padding behind the checksum.
        var tail = place.IsExact ? SecretAlphabet.Run(place.Rest, Alphabet) : 0;
        if (tail != Tail)
        {
            return null;
        }

        var before = place.Text[Math.Max(0, place.At - MaxFront - 1)..place.At];
        var front = before.Length - (before.LastIndexOfAnyExcept(Alphabet) + 1);
        var padding = SecretAlphabet.Run(place.Rest[Tail..Math.Min(place.Rest.Length, Tail + 3)], Padding);
        if ((front, padding) is not ((33, 1) or (42, 0) or (44, 2) or (76, 2)))
        {
            return null;
        }

        var key = place.Text[(place.At - front)..(place.End + Tail + padding)].ToString();
        return SecretText.Entropy(key) < 4 || Placeholders.IsPlaceholder(key) ? null
            : AzureChecksum.IsRight(key, place.Literal)
                ? new SecretMatch(this, place.At - front, key, SecretConfidence.High, $"signature '{place.Literal}', checksum right")
            : new SecretMatch(this, place.At - front, key, SecretConfidence.Low, $"signature '{place.Literal}', but a wrong checksum");
    }

    private static readonly SearchValues<char> Padding = SearchValues.Create("=");
}
