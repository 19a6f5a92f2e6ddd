using Standards.Checks.Models.Documents;

namespace Standards.Checks.Models.Adr;

/// <summary>Follows the headings of a document and notes which sections have content.</summary>
internal sealed class SectionCollector
{
    private static readonly string[] HeaderNames = ["Status", "Date", "Metadata"];
    private readonly List<AdrSection> _sections = [];
    private readonly OpenSections _open = new();

    /// <summary>The field that the current section holds, <c>Status</c> or <c>Date</c>; <c>Metadata</c> for lines of both; else empty.</summary>
    public string Header { get; private set; } = "";

    /// <summary>The relation that the current section lists (<c>## Supersedes</c>), or null.</summary>
    public AdrRelationKind? Relation { get; private set; }

    /// <summary>Begins a section and ends those of its level and below.</summary>
    public void Open(int level, string heading, int line, int column)
    {
        var name = AdrSectionNames.Strip(heading);
        _open.Open(level, _sections.Count);
        _sections.Add(new AdrSection(name, line, column, IsEmpty: true));
        Header = Array.Find(HeaderNames, header => IsHeading(name, header)) ?? "";
        Relation = RelationReader.KindOf(name);
    }

    /// <summary>Notes whether the current section, and those it is part of, have content.</summary>
    public void AddContent(bool hasContent)
    {
        if (!hasContent)
        {
            return;
        }

        foreach (var index in _open.Indexes)
        {
            if (_sections[index].IsEmpty)
            {
                _sections[index] = _sections[index] with { IsEmpty = false };
            }
        }
    }

    /// <summary>The sections in order.</summary>
    public IReadOnlyList<AdrSection> Sections => _sections;

    // '## Status' and '## Status: Accepted', not '## Status quo'.
    private static bool IsHeading(string name, string header) =>
        name.StartsWith(header, StringComparison.OrdinalIgnoreCase) && (name.Length == header.Length || name[header.Length] == ':');
}
