using System.Buffers.Binary;

namespace Standards.Checks.Artifacts.Signing;

/// <summary>
/// A key of strong names as <c>sn.exe</c> writes it: the whole pair (a PRIVATEKEYBLOB of CryptoAPI) or its public half (ECMA-335 II.6.2.1.3: two
/// algorithm ids, a length, a PUBLICKEYBLOB).
/// </summary>
public sealed class StrongNameKey
{
    /// <summary>No key is longer; a file that is, is none.</summary>
    public const int MaxBytes = 16 * 1024;

    private const int Header = 20;
    private const int PublicHeader = 12;
    private const uint Sha1 = 0x8004;
    private const uint RsaSign = 0x2400;
    private const uint RsaExchange = 0xA400;

    private StrongNameKey(bool isPair, byte[] publicKey)
    {
        IsPair = isPair;
        PublicKey = publicKey;
    }

    /// <summary>Whether the private half is there too.</summary>
    public bool IsPair { get; }

    /// <summary>The public key as it stands in assemblies.</summary>
    public ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>The public key as <c>InternalsVisibleTo</c> wants it.</summary>
    public string PublicKeyText => Convert.ToHexStringLower(PublicKey.Span);

    /// <summary>Whether both are the same identity, which is that of the RSA key and not of the algorithm ids in front of it.</summary>
    public bool IsSameAs(StrongNameKey other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return PublicKey.Span[(PublicHeader + Header - 8)..].SequenceEqual(other.PublicKey.Span[(PublicHeader + Header - 8)..]);
    }

    /// <summary>Reads a key; <paramref name="problem"/> says why there is none.</summary>
    public static StrongNameKey? Parse(ReadOnlySpan<byte> content, out string problem)
    {
        problem = "";
        if (IsBlob(content, kind: 0x07, "RSA2", out var bytes) && content.Length == Header + bytes + (bytes / 2 * 7))
        {
            return new StrongNameKey(isPair: true, Public(content.Slice(8, Header - 8 + bytes)));
        }

        if (content.Length > PublicHeader && IsBlob(content[PublicHeader..], kind: 0x06, "RSA1", out bytes) && content.Length == PublicHeader + Header + bytes
            && BinaryPrimitives.ReadUInt32LittleEndian(content[8..]) == Header + bytes)
        {
            return new StrongNameKey(isPair: false, content.ToArray());
        }

        problem = content switch
        {
            [] => "is empty",
            [0x30, >= 0x80, ..] => "is a PFX file, which the compiler of .NET does not take",
            [(byte)'-', (byte)'-', ..] => "is a PEM file, which the compiler does not take",
            _ => $"is no key of strong names ({content.Length} bytes)",
        };
        return null;
    }

    private static bool IsBlob(ReadOnlySpan<byte> blob, byte kind, string magic, out int bytes)
    {
        bytes = 0;
        if (blob.Length < Header || blob[0] != kind || blob[1] != 2 || BinaryPrimitives.ReadUInt32LittleEndian(blob[4..]) is not (RsaSign or RsaExchange)
            || !blob.Slice(8, 4).SequenceEqual(System.Text.Encoding.ASCII.GetBytes(magic)))
        {
            return false;
        }

        var bits = BinaryPrimitives.ReadUInt32LittleEndian(blob[12..]);
        bytes = (int)(bits / 8);
        return bits is >= 384 and <= 16384 && bits % 16 == 0;
    }

    // What is behind the algorithm id is the same in both blobs, but for the magic.
    private static byte[] Public(ReadOnlySpan<byte> key)
    {
        var result = new byte[PublicHeader + 8 + key.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(result, RsaSign);
        BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(4), Sha1);
        BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(8), (uint)(8 + key.Length));
        result[12] = 0x06;
        result[13] = 0x02;
        BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(16), RsaSign);
        key.CopyTo(result.AsSpan(20));
        "RSA1"u8.CopyTo(result.AsSpan(20));
        return result;
    }
}
