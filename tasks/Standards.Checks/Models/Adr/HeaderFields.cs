using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Adr;

/// <summary>Finds status and date. Front matter wins over <c>Status: …</c> lines, which win over the text of a section.</summary>
internal sealed partial class HeaderFields(LineMap lines)
{
    private AdrField? _sectionStatus;
    private AdrField? _sectionDate;
    private AdrField? _lineStatus;
    private AdrField? _lineDate;

    /// <summary>The status, or null.</summary>
    public AdrField? Status => _lineStatus ?? _sectionStatus;

    /// <summary>The date, or null.</summary>
    public AdrField? Date => _lineDate ?? _sectionDate;

    /// <summary>The value behind <c>Status:</c>, or the text itself.</summary>
    public static string ValueOf(string text) => Field().Match(text) is { Success: true } match ? match.Groups["value"].Value.Trim() : text.Trim();

    /// <summary>Takes a value of the front matter.</summary>
    public void AddValue(FrontMatterValue value, ProseLine line)
    {
        if (value.Key == "status")
        {
            _lineStatus ??= Create(line.Text, value.Offset);
        }
        else if (value.Key is "date" or "decision-date")
        {
            _lineDate ??= Create(line.Text, value.Offset);
        }
    }

    /// <summary>Takes a line of the header or of a header section, and says whether it is the status.</summary>
    /// <param name="line">The line.</param>
    /// <param name="section">The field whose value a line without a label is: <c>Status</c>, <c>Date</c> or none.</param>
    public bool AddLine(ProseLine line, string section)
    {
        if (Field().Match(line.Text) is { Success: true } match)
        {
            var value = match.Groups["value"];
            var field = Create(value.Value, line.OffsetOf(value.Index));
            if (match.Groups["date"].Success)
            {
                _lineDate ??= field;
                return false;
            }

            _lineStatus ??= field;
            return _lineStatus == field;
        }

        if (section == "Date")
        {
            _sectionDate ??= Create(line);
        }

        if (section != "Status" || _sectionStatus is not null)
        {
            return false;
        }

        _sectionStatus = Create(line);
        return true;
    }

    private AdrField Create(ProseLine line)
    {
        var start = line.Text.Length - line.Text.AsSpan().TrimStart().Length;
        return Create(line.Text, line.OffsetOf(start));
    }

    private AdrField Create(string text, int offset)
    {
        var value = text.Trim();
        var (number, column) = lines.Locate(offset);
        var source = lines.Line(number);
        var start = Math.Min(column - 1, source.Length);
        var rest = source[start..];
        var suffix = rest.StartsWith(value, StringComparison.Ordinal) ? rest[value.Length..].TrimEnd() : [];
        var closes = suffix.IndexOfAnyExcept("*_`\"'") < 0;
        return new AdrField(value, number, column, source[..start].ToString(), closes ? suffix.ToString() : "");
    }

    [GeneratedRegex(
        @"^\W*((?<status>status)|(?<date>(decision )?date))\s*:\s*(?<value>\S.*)\z",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Field();
}
