using System.Globalization;

namespace Standards.Checks.Gates.Coverage;

/// <summary>Writes numbers of lines as people read them: <c>12-18, 30</c>.</summary>
public static class LineRanges
{
    /// <summary>The ranges of ascending numbers; after <paramref name="max"/> of them <c>…</c> stands for the rest.</summary>
    /// <param name="lines">Ascending.</param>
    /// <param name="max">How many ranges are written.</param>
    /// <param name="between">Lines that can run and are not in the list end a range; lines that cannot run do not. Null: only neighbours are one range.</param>
    public static string Of(IEnumerable<int> lines, int max = 10, Func<int, int?>? between = null)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var line in lines)
        {
            if (ranges.Count > 0 && Joins(ranges[^1].Last, line, between))
            {
                ranges[^1] = (ranges[^1].First, line);
            }
            else
            {
                ranges.Add((line, line));
            }
        }

        var text = string.Join(", ", ranges.Take(max).Select(r => r.First == r.Last
            ? r.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{r.First}-{r.Last}")));
        return ranges.Count > max ? text + ", …" : text;
    }

    /// <summary>The lines of a file that never ran.</summary>
    public static string Uncovered(FileCoverage file, int max = 10) => Of(file.Uncovered, max, file.HitsOf);

    // A blank line or a brace between two lines does not part them; a gap of more is another place.
    private static bool Joins(int last, int next, Func<int, int?>? between)
    {
        const int MaxGap = 5;
        if (next == last + 1)
        {
            return true;
        }

        if (between is null || next - last > MaxGap)
        {
            return false;
        }

        for (var line = last + 1; line < next; line++)
        {
            if (between(line) is not null)
            {
                return false;
            }
        }

        return true;
    }
}
