using System.Buffers.Binary;
using System.Text;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>
/// The checksums of Microsoft's identifiable keys, as its package for redaction (Microsoft.Security.Utilities) publishes them: the last four
/// bytes of a key are the Marvin32 hash of those before, with a seed that names the kind of key, such as 'Default0'.
/// </summary>
internal static class AzureChecksum
{
    private const int Length = 4;
    private const int SecretTail = 3;

    // 'AadPwd00'.
    private const ulong ClientSecret = 0x4161_6450_7764_3030;
    private const string ClientSecretDigits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~";

    /// <summary>The signature that a key has before its checksum, and the seeds of the kinds of keys that have it.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Kinds { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["+ASt"] = ["Default0"],
        ["ACDb"] = ["MastRW00", "MastRO00", "SystRW00", "SystRO00", "SysAll00", "Resour00", "Encryp00"],
        ["+ASb"] = ["Send0000", "Manage00", "Listen00", "System00", "Unknown0"],
        ["+AEh"] = ["Send0000", "Manage00", "Listen00", "System00", "Unknown0"],
        ["+ARm"] = ["Send0000", "Manage00", "Listen00", "System00", "Unknown0"],
        ["+ABa"] = ["AbAcct00"],
        ["+ACR"] = ["ACRDflt0"],
        ["AzFu"] = ["Master00", "System00", "Functi00"],
        ["AzCa"] = ["Access00"],
        ["AzSe"] = ["Query000", "PAdmin00"],
        ["AIoT"] = ["IotHub00", "DpsKey00", "Device00"],
        ["APIM"] = ["Tenant00", "IoTHub00", "Gatewa00", "GitKey00"],
    };

    /// <summary>Whether the end of a key in base64 is its checksum.</summary>
    /// <param name="key">The whole key.</param>
    /// <param name="signature">The signature in it.</param>
    public static bool IsRight(string key, string signature)
    {
        var bytes = new byte[key.Length];
        if (!Convert.TryFromBase64String(key.Replace('-', '+').Replace('_', '/'), bytes, out var count) || count <= Length)
        {
            return false;
        }

        var sum = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(count - Length, Length));
        return Kinds[signature].Any(kind => Marvin.Hash(bytes.AsSpan(0, count - Length), Seed(kind)) == sum);
    }

    /// <summary>The seed of a kind of key: its eight letters as a number.</summary>
    public static ulong Seed(string kind) => BinaryPrimitives.ReadUInt64BigEndian(Encoding.ASCII.GetBytes(kind));

    /// <summary>
    /// Whether a client secret of Entra ID of the newer form (<c>8Q~</c>) ends with the first three characters of its checksum; null for the older one, which
    /// has none.
    /// </summary>
    public static bool? IsRightClientSecret(string secret) =>
        secret.AsSpan(SecretTail).StartsWith("8Q~") ? secret.EndsWith(OfClientSecret(secret.AsSpan()[..^SecretTail]), StringComparison.Ordinal) : null;

    /// <summary>What a client secret ends with.</summary>
    public static string OfClientSecret(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length];
        _ = Encoding.Latin1.GetBytes(text, bytes);
        var sum = Marvin.Hash(bytes, ClientSecret);
        var radix = (uint)ClientSecretDigits.Length;
        Span<char> digits = stackalloc char[6];
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = ClientSecretDigits[(int)(sum % radix)];
            sum /= radix;
        }

        return digits[..SecretTail].ToString();
    }
}
