using System.Security.Cryptography;
using System.Text;

namespace Standards.ServiceDefaults.Logging;

/// <summary>
/// Stands for a user in logs, traces and flags: the same for the same user and key, and of no use without the key.
/// HMAC-SHA-256 (RFC 2104), the first 128 bits in hexadecimal (design: <c>user_id</c> only pseudonymous).
/// </summary>
public sealed class Pseudonym
{
    private const int LeastKeyBytes = 32;
    private readonly byte[] _key;

    /// <param name="key">At least 32 bytes that nobody else knows.</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public Pseudonym(ReadOnlySpan<byte> key)
    {
        if (key.Length < LeastKeyBytes)
        {
            throw new ArgumentException($"A key of pseudonyms has at least {LeastKeyBytes} bytes.", nameof(key));
        }

        _key = key.ToArray();
    }

    /// <summary>The pseudonym of a user, 32 hexadecimal digits.</summary>
    /// <param name="subject">What identifies the user, such as the <c>sub</c> of a token.</param>
    public string Of(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(subject), hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    internal static Pseudonym From(string? base64)
    {
        if (!string.IsNullOrEmpty(base64))
        {
            return new Pseudonym(Convert.FromBase64String(base64));
        }

        Span<byte> key = stackalloc byte[LeastKeyBytes];
        RandomNumberGenerator.Fill(key);
        return new Pseudonym(key);
    }

    internal static bool IsKey(string? base64)
    {
        if (string.IsNullOrEmpty(base64))
        {
            return true;
        }

        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) && length >= LeastKeyBytes;
    }
}
