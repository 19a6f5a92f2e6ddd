using System.Buffers.Binary;
using System.Numerics;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>The Marvin32 hash, which Microsoft's services use for the checksums of their keys; the seed says of which kind of key.</summary>
internal static class Marvin
{
    /// <summary>The hash, both halves folded into one.</summary>
    public static uint Hash(ReadOnlySpan<byte> data, ulong seed)
    {
        var p0 = (uint)seed;
        var p1 = (uint)(seed >> 32);
        for (; data.Length >= 4; data = data[4..])
        {
            p0 += BinaryPrimitives.ReadUInt32LittleEndian(data);
            Block(ref p0, ref p1);
        }

        // What is left, and a one behind it.
        var last = 0x80u << (8 * data.Length);
        for (var i = 0; i < data.Length; i++)
        {
            last |= (uint)data[i] << (8 * i);
        }

        p0 += last;
        Block(ref p0, ref p1);
        Block(ref p0, ref p1);
        return p0 ^ p1;
    }

    private static void Block(ref uint p0, ref uint p1)
    {
        p1 ^= p0;
        p0 = BitOperations.RotateLeft(p0, 20);
        p0 += p1;
        p1 = BitOperations.RotateLeft(p1, 9);
        p1 ^= p0;
        p0 = BitOperations.RotateLeft(p0, 27);
        p0 += p1;
        p1 = BitOperations.RotateLeft(p1, 19);
    }
}
