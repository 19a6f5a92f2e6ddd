using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Standards.ServiceDefaults.Paging;

/// <summary>
/// Where a page begins: the sort keys of the last item before it (keyset paging). Callers get it as one opaque text that is safe in a URL; a text
/// that was changed, is of another collection or of another version is no cursor. It is not encrypted and proves nothing: keys go into parameters
/// of a query, never into its text.
/// </summary>
public sealed class Cursor
{
    /// <summary>Characters of a cursor at most; a longer text is refused unread.</summary>
    public const int MaxLength = 1024;

    private const byte Version = 1;
    private const int ChecksumLength = 8;
    private const int HeaderLength = 1 + ChecksumLength;

    private readonly string _collection;

    private Cursor(string collection, string[] keys)
    {
        _collection = collection;
        Keys = keys;
    }

    /// <summary>The sort keys, in order, as they were given.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The cursor behind an item.</summary>
    /// <param name="collection">Name of the collection and its order, such as <c>items</c>; cursors of others are refused.</param>
    /// <param name="keys">Its sort keys; the last one is unique. Together they fit into <see cref="MaxLength"/> characters, about 700 bytes.</param>
    public static Cursor Of(string collection, params string[] keys)
    {
        ArgumentException.ThrowIfNullOrEmpty(collection);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentOutOfRangeException.ThrowIfZero(keys.Length, nameof(keys));
        var cursor = new Cursor(collection, [.. keys]);
        if (Base64Url.GetEncodedLength(HeaderLength + cursor.PayloadLength) > MaxLength)
        {
            throw new ArgumentException($"The keys of a cursor are too long for {MaxLength} characters.", nameof(keys));
        }
        return cursor;
    }

    /// <summary>The cursor behind an item that is sorted by time and id.</summary>
    public static Cursor Of(string collection, DateTimeOffset time, string id) =>
        Of(collection, time.UtcTicks.ToString(CultureInfo.InvariantCulture), id);

    /// <summary>Reads what a caller sent. Never throws.</summary>
    /// <param name="text">The text; null is no cursor.</param>
    /// <param name="collection">The collection that is paged.</param>
    /// <param name="keys">How many sort keys it has.</param>
    /// <param name="cursor">The cursor when the answer is true.</param>
    public static bool TryParse(string? text, string collection, int keys, [NotNullWhen(true)] out Cursor? cursor)
    {
        ArgumentException.ThrowIfNullOrEmpty(collection);
        cursor = null;
        if (text is not { Length: > 0 and <= MaxLength })
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[MaxLength];
        if (Base64Url.DecodeFromChars(text, bytes, out _, out var length) != OperationStatus.Done || length < HeaderLength || bytes[0] != Version)
        {
            return false;
        }

        var payload = bytes[HeaderLength..length];
        Span<byte> checksum = stackalloc byte[ChecksumLength];
        Checksum(collection, payload, checksum);
        if (!checksum.SequenceEqual(bytes[1..HeaderLength]) || !TryReadKeys(payload, keys, out var read))
        {
            return false;
        }
        cursor = new Cursor(collection, read);

        // Base64 has spare bits at the end, which could make two texts of one cursor.
        return string.Equals(cursor.ToString(), text, StringComparison.Ordinal);
    }

    /// <summary>The time that <see cref="Of(string, DateTimeOffset, string)"/> was given, in UTC; false where this key is none.</summary>
    public bool TryGetTime(int index, out DateTimeOffset time)
    {
        time = default;
        if ((uint)index >= (uint)Keys.Count
            || !long.TryParse(Keys[index], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        time = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    /// <summary>The text for callers: base64url of version, checksum and keys.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[HeaderLength + PayloadLength];
        bytes[0] = Version;
        var payload = bytes[HeaderLength..];
        foreach (var key in Keys)
        {
            var length = Encoding.UTF8.GetBytes(key, payload[2..]);
            BinaryPrimitives.WriteUInt16BigEndian(payload, (ushort)length);
            payload = payload[(2 + length)..];
        }

        Checksum(_collection, bytes[HeaderLength..], bytes[1..HeaderLength]);
        return Base64Url.EncodeToString(bytes);
    }

    private int PayloadLength => Keys.Sum(key => 2 + Encoding.UTF8.GetByteCount(key));

    private static bool TryReadKeys(ReadOnlySpan<byte> payload, int count, out string[] keys)
    {
        keys = new string[count];
        for (var index = 0; index < count; index++)
        {
            if (payload.Length < 2)
            {
                return false;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(payload);
            payload = payload[2..];
            if (payload.Length < length)
            {
                return false;
            }
            keys[index] = Encoding.UTF8.GetString(payload[..length]);
            payload = payload[length..];
        }

        return payload.IsEmpty;
    }

    // The collection is in the checksum and not in the text: a cursor of another one does not fit.
    private static void Checksum(string collection, ReadOnlySpan<byte> payload, Span<byte> checksum)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(Encoding.UTF8.GetBytes(collection));
        sha.AppendData([0]);
        sha.AppendData(payload);
        sha.GetHashAndReset(hash);
        hash[..ChecksumLength].CopyTo(checksum);
    }
}
