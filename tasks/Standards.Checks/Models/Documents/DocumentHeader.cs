using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Documents;

/// <summary>
/// What a document says about itself: front matter, <c>Label: value</c> lines and rows of a table above the first section, and
/// sections that are called as the label. Labels are compared in any case; <c>Last Updated</c> is <c>last_updated</c>.
/// </summary>
internal sealed class DocumentHeader
{
    private const int MaxLabel = 40;

    // Sections that hold nothing but the header.
    private static readonly RequiredSection HeaderSections = new("=Metadata", "", "=Document information", "=Document control");

    private readonly List<(string Label, HeaderValue Value)> _values = [];

    /// <summary>Reads the header of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="ownSections">Names of sections that hold the header in documents of its kind, beside those of every kind.</param>
    public DocumentHeader(SectionDocument document, RequiredSection? ownSections = null)
    {
        var lines = document.Page.Lines;
        foreach (var value in document.Page.Values)
        {
            var (line, column) = lines.Locate(value.Offset);
            _values.Add((Normal(value.Key), new HeaderValue(value.Text.Trim(), line, column)));
        }

        foreach (var section in document.Sections)
        {
            if (section.Level is 0 or SectionReader.BoldLevel || HeaderSections.IsMatch(section) || ownSections?.IsMatch(section) == true)
            {
                ReadLines(section, lines);
                ReadTables(section);
            }
            else if (section.Name.Length <= MaxLabel)
            {
                ReadSection(section, lines);
            }
        }
    }

    /// <summary>The first value of a label that is not empty, else the first; null when none of the labels is there.</summary>
    public HeaderValue? Find(params string[] labels) => All(labels).FirstOrDefault(value => value.Text.Length > 0) ?? All(labels).FirstOrDefault();

    /// <summary>Single values of a label, those of a list and those between commas included; empty ones left out.</summary>
    public IReadOnlyList<string> List(params string[] labels) =>
    [
        .. All(labels)
            .SelectMany(value => value.Text.Trim('[', ']').Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(text => text.Trim('\'', '"', ' '))
            .Where(text => text.Length > 0),
    ];

    private IEnumerable<HeaderValue> All(string[] labels) =>
        _values.Where(value => labels.Contains(value.Label, StringComparer.Ordinal)).Select(value => value.Value);

    private void ReadLines(DocumentSection section, LineMap lines)
    {
        foreach (var line in section.Lines)
        {
            if (LabelledLine.TryRead(line, lines) is { } labelled)
            {
                _values.Add((labelled.Label, labelled.Value));
            }
        }
    }

    // Two columns are labels and values; three and more are labels above values.
    private void ReadTables(DocumentSection section)
    {
        foreach (var table in section.Tables)
        {
            var pairs = table.Header.Cells.Count == 2
                ? table.Rows.Prepend(table.Header).Where(row => row.Cells.Count == 2).Select(row => (row.Cells[0], row.Cells[1]))
                : table.Header.Cells.Zip(table.Rows.FirstOrDefault()?.Cells ?? []);
            _values.AddRange(pairs
                .Where(pair => pair.Item1.Text.Length is > 0 and <= MaxLabel)
                .Select(pair => (Normal(pair.Item1.Text), new HeaderValue(pair.Item2.Text, pair.Item2.Line, pair.Item2.Column))));
        }
    }

    private void ReadSection(DocumentSection section, LineMap lines)
    {
        var value = section.Lines.Select(line => (Text: line.Text.Trim(), Line: line)).FirstOrDefault(line => line.Text.Length > 0);
        var (number, column) = value.Line is null ? new(section.Line, section.Column) : lines.Locate(value.Line.OffsetOf(0));
        _values.Add((Normal(section.Name), new HeaderValue(value.Text ?? "", number, column)));
    }

    private static string Normal(string label) => LabelledLine.Normal(label);
}
