using System.Globalization;
using System.Text.RegularExpressions;

namespace Standards.Checks.Models.Adr;

/// <summary>The title heading of a record.</summary>
/// <param name="Text">The heading's text without emphasis.</param>
/// <param name="Source">The line as it stands in the file.</param>
/// <param name="Digits">The record number in the heading as written, or empty.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column of the number, or of the heading without one.</param>
internal sealed partial record AdrHeading(string Text, string Source, string Digits, int Line, int Column)
{
    /// <summary>The record number, or null when the heading has none.</summary>
    public int? Number => Digits.Length == 0 ? null : int.Parse(Digits, CultureInfo.InvariantCulture);

    /// <summary>
    /// Where a heading carries a record number: <c>7. Title</c>, <c>0007 Title</c>, <c>ADR-7</c>, <c>[ADR 7] Title</c>.
    /// A number that is a word of the title (<c>3 replicas</c>, <c>2-phase commit</c>) is none.
    /// </summary>
    public static Group FindNumber(string text) => RecordNumber().Match(text).Groups["number"];

    /// <summary>The heading's line with another number of the same width.</summary>
    public string With(int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture).PadLeft(Digits[0] == '0' ? Digits.Length : 1, '0');
        return Source[..(Column - 1)] + digits + Source[(Column - 1 + Digits.Length)..];
    }

    [GeneratedRegex(
        @"^\W*(adr[\s_#:-]*(?<number>[0-9]{1,6})([^0-9]|\z)|(?<number>[0-9]{1,6})\s*([.:)\u2013\u2014-](\s|\z))|(?<number>0[0-9]{2,5})\s)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RecordNumber();
}
