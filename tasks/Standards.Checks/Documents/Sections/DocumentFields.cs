using Standards.Checks.Markup;

namespace Standards.Checks.Documents.Sections;

/// <summary>One named value in the header of a document.</summary>
/// <param name="Key">The name in lower case with hyphens between words.</param>
/// <param name="Text">The value as one line; may be empty.</param>
/// <param name="Line">1-based line of the value.</param>
/// <param name="Column">1-based column of the value.</param>
internal sealed record DocumentField(string Key, string Text, int Line, int Column);

/// <summary>
/// Reads the header of a document: front matter, then what stands above the first section or in a section of its own as lines or
/// items 'Key: value' or as a table of two columns.
/// </summary>
internal static class DocumentFields
{
    private const int MaxKeyLength = 40;

    private static readonly RequiredSection HeaderSections = new("Metadata", "", "Header", "Details", "Incident details", "Incident information", "At a glance", "Overview");

    /// <summary>The fields in order; those of the front matter first.</summary>
    public static IReadOnlyList<DocumentField> Of(SectionDocument document)
    {
        var fields = new List<DocumentField>();
        foreach (var value in document.Page.Values)
        {
            var (line, column) = document.Page.Lines.Locate(value.Offset);
            fields.Add(new DocumentField(value.Key, value.Text, line, column));
        }

        var isAbove = true;
        foreach (var section in document.Sections)
        {
            // A line in bold ('**Date:** 2026-01-31') counts as a heading, and above the first real one it is a field.
            isAbove &= section.Level is 0 or SectionReader.BoldLevel;
            if (isAbove || HeaderSections.IsMatch(section))
            {
                fields.AddRange(section.Lines.Select(line => Parse(line, document.Page.Lines)).OfType<DocumentField>());
                fields.AddRange(section.Tables.SelectMany(Rows));
            }
        }

        return fields;
    }

    /// <summary>The first field of one of the keys, or null.</summary>
    public static DocumentField? Find(this IReadOnlyList<DocumentField> fields, params ReadOnlySpan<string> keys)
    {
        foreach (var field in fields)
        {
            if (keys.Contains(field.Key))
            {
                return field;
            }
        }

        return null;
    }

    private static DocumentField? Parse(ProseLine line, LineMap lines)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 1 or > MaxKeyLength)
        {
            return null;
        }

        var start = colon + 1;
        while (start < line.Text.Length && char.IsWhiteSpace(line.Text[start]))
        {
            start++;
        }

        var (number, column) = lines.Locate(line.OffsetOf(Math.Min(start, line.Text.Length - 1)));
        return new DocumentField(KeyOf(line.Text[..colon]), line.Text[start..].Trim(), number, column);
    }

    // The header row of such a table is often a field itself ('| Date | 2026-01-31 |').
    private static IEnumerable<DocumentField> Rows(SectionTable table) => table.Rows
        .Prepend(table.Header)
        .Where(row => row.Cells.Count == 2)
        .Select(row => new DocumentField(KeyOf(row.Cells[0].Text), row.Cells[1].Text, row.Cells[1].Line, row.Cells[1].Column));

    private static string KeyOf(string text) => string.Join('-', HeadingWords.Split(text)).ToLowerInvariant();
}
