namespace Standards.Checks.Rules.Secrets;

/// <summary>
/// Puts literals into eight groups so that few places of a text pass for one that is none: a group lets everything through that can be
/// put together of the half bytes of its literals, so literals that look alike belong together.
/// </summary>
internal static class LiteralGroups
{
    /// <summary>How many characters of a literal take part; a shorter one lets any character through behind its end.</summary>
    public const int Compared = 4;

    private const int Count = 8;
    private const int Any = 0xFFFF;

    // How often characters are in source code, roughly: all that matters is that 'e' is not '~'.
    private static readonly double[] Shares =
    [
        .. Enumerable.Range(
            0,
            256).Select(c => c > 127
                ? 0
                : c == ' '
                    ? 0.2
                    : "etaoinsrlcd".Contains((char)c, StringComparison.Ordinal)
                        ? 0.05
                        : "pumghfbyvw".Contains((char)c, StringComparison.Ordinal)
                            ? 0.02
                            : char.IsAsciiLetterOrDigit((char)c) || ".;,()_=\"{}/:".Contains((char)c, StringComparison.Ordinal) ? 0.006 : 0.0005),
    ];

    /// <summary>Four tables of the low halves of the characters, then four of the high ones: sixteen bytes each, a bit for each group.</summary>
    public static byte[][] Tables(IReadOnlyList<string> literals)
    {
        var groups = Enumerable.Range(0, Count).Select(_ => new (int Low, int High)[Compared]).ToArray();
        foreach (var halves in literals.Select(Halves).OrderByDescending(Passing))
        {
            var best = Enumerable.Range(0, Count).MinBy(g => Passing(Union(groups[g], halves)) - Passing(groups[g]));
            groups[best] = Union(groups[best], halves);
        }

        return [.. Enumerable.Range(0, 2 * Compared).Select(t => Table(groups, t))];
    }

    private static byte[] Table((int Low, int High)[][] groups, int table)
    {
        var bytes = new byte[16];
        for (var g = 0; g < Count; g++)
        {
            var (low, high) = groups[g][table % Compared];
            for (var half = 0; half < 16; half++)
            {
                bytes[half] |= (byte)((((table < Compared ? low : high) >> half) & 1) << g);
            }
        }

        return bytes;
    }

    // A letter has the same low half in both cases.
    private static (int Low, int High)[] Halves(string literal) =>
        [
            .. Enumerable.Range(
                0,
                Compared).Select(i => i >= literal.Length || literal[i] > 126
                    ? (Any, Any)
                    : (1 << (literal[i] & 0x0F), (1 << (literal[i] >> 4)) | (1 << (char.ToUpperInvariant(literal[i]) >> 4)))),
        ];

    private static (int Low, int High)[] Union((int Low, int High)[] one, (int Low, int High)[] other) =>
        [.. one.Zip(other, (a, b) => (a.Low | b.Low, a.High | b.High))];

    // The share of the places of a text that pass.
    private static double Passing((int Low, int High)[] group)
    {
        var share = 1.0;
        foreach (var (low, high) in group)
        {
            var sum = 0.0;
            for (var c = 0; c < 128; c++)
            {
                sum += ((low >> (c & 0x0F)) & (high >> (c >> 4)) & 1) * Shares[c];
            }

            share *= sum;
        }

        return share;
    }
}
