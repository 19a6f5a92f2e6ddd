using System.Globalization;

namespace Standards.Catalog.Tests.Rendering;

/// <summary>Writes the numbers of rules shortly.</summary>
internal static class IdRanges
{
    /// <summary><c>1100-1107 6117</c> of ids with four digits, in their order.</summary>
    public static string Of(IEnumerable<string> ids)
    {
        var ranges = new List<(string First, string Last)>();
        foreach (var number in ids.Select(id => id[3..]))
        {
            if (ranges.Count > 0 && Number(ranges[^1].Last) + 1 == Number(number))
            {
                ranges[^1] = (ranges[^1].First, number);
            }
            else
            {
                ranges.Add((number, number));
            }
        }

        return string.Join(' ', ranges.Select(range => range.First == range.Last ? range.First : $"{range.First}-{range.Last}"));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
