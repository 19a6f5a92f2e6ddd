using System.Buffers.Binary;

namespace Standards.Checks.Tests.Fuzzing;

/// <summary>
/// Changes bytes as a broken disk, a cut download or an attacker would: bits flip, pieces go, come twice or are zeroed, the end is missing, and lengths become
/// extreme. The same generator makes the same changes.
/// </summary>
internal static class ByteMutator
{
    private const int MaxChanges = 4;
    private const int MaxPiece = 64;

    private static readonly uint[] Extremes = [0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, 0xFFFF_FFFF];

    /// <summary>Bytes that differ from others in one to four places.</summary>
    public static byte[] Mutate(byte[] bytes, Random random)
    {
        for (var changes = random.Next(1, MaxChanges + 1); changes > 0 && bytes.Length > 0; changes--)
        {
            bytes = Change(bytes, random);
        }

        return bytes;
    }

    private static byte[] Change(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var length = Math.Min(random.Next(1, MaxPiece), bytes.Length - at);
        return random.Next(8) switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. bytes[(at + length)..]],
            2 => [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]],
            3 => Zeroed(bytes, at, length),
            4 or 5 => WithNumber(bytes, at, random),
            6 => With(bytes, at, (byte)random.Next(256)),
            _ => With(bytes, at, (byte)(bytes[at] ^ (1 << random.Next(8)))),
        };
    }

    private static byte[] With(byte[] bytes, int at, byte value)
    {
        var changed = (byte[])bytes.Clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] Zeroed(byte[] bytes, int at, int length)
    {
        var changed = (byte[])bytes.Clone();
        changed.AsSpan(at, length).Clear();
        return changed;
    }

    // A length, an offset or a count in either order of bytes, if one stands there.
    private static byte[] WithNumber(byte[] bytes, int at, Random random)
    {
        if (at + sizeof(uint) > bytes.Length)
        {
            return With(bytes, at, byte.MaxValue);
        }

        var changed = (byte[])bytes.Clone();
        var number = Extremes[random.Next(Extremes.Length)];
        switch (random.Next(3))
        {
            case 0:
                BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(at), number);
                break;
            case 1:
                BinaryPrimitives.WriteUInt32BigEndian(changed.AsSpan(at), number);
                break;
            default:
                BinaryPrimitives.WriteUInt16LittleEndian(changed.AsSpan(at), (ushort)number);
                break;
        }

        return changed;
    }
}
