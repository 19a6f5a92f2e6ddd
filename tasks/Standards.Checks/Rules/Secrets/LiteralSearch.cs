using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Standards.Checks.Rules.Secrets;

/// <summary>
/// Finds the next of many literals, without case. <see cref="System.Buffers.SearchValues"/> is made for few: with a hundred literals it
/// takes four times as long as reading the files. Here the first four characters of many places are compared at once with eight groups of
/// literals (Teddy, from Intel's Hyperscan), and what passes is compared with the literals themselves.
/// </summary>
internal sealed class LiteralSearch
{
    // Bit g of the element n says whether a literal of group g has a character with the half byte n at the place; the low half first.
    private readonly Vector256<byte> _low0, _low1, _low2, _low3, _high0, _high1, _high2, _high3;
    private readonly string[][] _byStart = new string[Keys][];

    /// <param name="literals">ASCII, two characters at least; others are found too, but slow everything down.</param>
    public LiteralSearch(IEnumerable<string> literals)
    {
        var all = literals.Select(l => l.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var tables = LiteralGroups.Tables(all);
        (_low0, _low1, _low2, _low3) = (Table(tables[0]), Table(tables[1]), Table(tables[2]), Table(tables[3]));
        (_high0, _high1, _high2, _high3) = (Table(tables[4]), Table(tables[5]), Table(tables[6]), Table(tables[7]));
        foreach (var group in all.SelectMany(Starts).GroupBy(s => s.Key, s => s.Literal))
        {
            _byStart[group.Key] = [.. group];
        }
    }

    /// <summary>How many keys there are.</summary>
    public const int Keys = 128 * 128;

    private static int Width => Vector256.IsHardwareAccelerated ? Vector256<byte>.Count : Vector128<byte>.Count;

    /// <summary>Index of the first literal at or behind <paramref name="from"/>; -1 when there is none.</summary>
    // A build searches in its first second, before the runtime would have compiled this well.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Next(ReadOnlySpan<char> text, int from)
    {
        ref var start = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        var at = from;
        for (; Vector128.IsHardwareAccelerated && at + Width + LiteralGroups.Compared <= text.Length; at += Width)
        {
            for (var places = Places(ref start, (nuint)at); places != 0; places &= places - 1)
            {
                var place = at + BitOperations.TrailingZeroCount(places);
                if (IsAt(text, place))
                {
                    return place;
                }
            }
        }

        for (; at < text.Length; at++)
        {
            if (IsAt(text, at))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>A number below <see cref="Keys"/> that texts share whose first two characters are the same but for case.</summary>
    public static int Key(ReadOnlySpan<char> text, int at) => Key(text[at], at + 1 < text.Length ? text[at + 1] : '\0');

    /// <summary>The keys under which a literal is to be looked up: one, unless it is a single character.</summary>
    public static IEnumerable<(int Key, string Literal)> Starts(string literal) => literal.Length > 1
        ? [(Key(literal[0], literal[1]), literal)]
        : Enumerable.Range(0, 128).Select(second => Key(literal[0], (char)second)).Distinct().Select(key => (key, literal));

    private static int Key(char first, char second) => (Fold(first) << 7) | Fold(second);

    private static int Fold(char c) => c > 126 ? 127 : c is >= 'A' and <= 'Z' ? c | 0x20 : c;

    private static Vector256<byte> Table(byte[] table) => Vector256.Create(Vector128.Create(table), Vector128.Create(table));

    private bool IsAt(ReadOnlySpan<char> text, int at)
    {
        foreach (var literal in _byStart[Key(text, at)] ?? [])
        {
            if ((literal.Length < 3 || (at + 2 < text.Length && Fold(literal[2]) == Fold(text[at + 2])))
                && text[at..].StartsWith(literal, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // A bit for each place at which a literal may begin.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Places(ref ushort text, nuint at)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            var groups = Groups(ref text, at, _low0, _high0) & Groups(ref text, at + 1, _low1, _high1) & Groups(ref text, at + 2, _low2, _high2) & Groups(
                ref text, at + 3, _low3, _high3);
            return ~Vector256.Equals(groups, Vector256<byte>.Zero).ExtractMostSignificantBits();
        }

        var half = Groups(ref text, at, _low0.GetLower(), _high0.GetLower()) & Groups(ref text, at + 1, _low1.GetLower(), _high1.GetLower()) & Groups(
            ref text, at + 2, _low2.GetLower(), _high2.GetLower()) & Groups(ref text, at + 3, _low3.GetLower(), _high3.GetLower());
        return ~Vector128.Equals(half, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF;
    }

    // Characters beyond one byte become 0xFF, which no literal has.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Groups(ref ushort text, nuint at, Vector256<byte> low, Vector256<byte> high)
    {
        var bytes = Vector256.NarrowWithSaturation(Vector256.LoadUnsafe(ref text, at), Vector256.LoadUnsafe(ref text, at + (nuint)Vector256<ushort>.Count));
        return Vector256.ShuffleNative(low, bytes & Vector256.Create((byte)0x0F)) & Vector256.ShuffleNative(high, bytes >>> 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Groups(ref ushort text, nuint at, Vector128<byte> low, Vector128<byte> high)
    {
        var bytes = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref text, at), Vector128.LoadUnsafe(ref text, at + (nuint)Vector128<ushort>.Count));
        return Vector128.ShuffleNative(low, bytes & Vector128.Create((byte)0x0F)) & Vector128.ShuffleNative(high, bytes >>> 4);
    }
}
