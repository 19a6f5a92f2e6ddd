using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Documents;

/// <summary>A document as a title and headed parts.</summary>
/// <param name="Page">The text that it was read from.</param>
/// <param name="Title">The first heading of the first level; null when there is none.</param>
/// <param name="Sections">All parts in order, nested ones behind those that they are part of. The first has level 0 and holds what stands above the
/// others.</param>
internal sealed record SectionDocument(MarkupPage Page, DocumentSection? Title, IReadOnlyList<DocumentSection> Sections)
{
    private Dictionary<DocumentSection, int>? _places;

    private Dictionary<DocumentSection, int> Places => _places ??= CreatePlaces();

    /// <summary>The parts of a page whose blocks could be read.</summary>
    public static SectionDocument? TryRead(MarkupPage page) => page.Document is { } blocks ? SectionReader.Read(page, blocks) : null;

    /// <summary>The sections that a name or a synonym of it stands in, in order.</summary>
    public IEnumerable<DocumentSection> Find(RequiredSection required) => Sections.Where(section => section.Level > 0 && required.IsMatch(section));

    /// <summary>A section and those below it, in a time that depends on their number alone.</summary>
    public IEnumerable<DocumentSection> Within(DocumentSection section)
    {
        if (!Places.TryGetValue(section, out var place))
        {
            yield break;
        }

        yield return section;
        for (var i = place + 1; i < Sections.Count && Sections[i].Level > section.Level; i++)
        {
            yield return Sections[i];
        }
    }

    /// <summary>The sections of a required name together with all below them, each once.</summary>
    public IEnumerable<DocumentSection> All(RequiredSection required) =>
        Find(required).SelectMany(Within).Distinct<DocumentSection>(ReferenceEqualityComparer.Instance);

    // By reference: two sections may say the same.
    private Dictionary<DocumentSection, int> CreatePlaces()
    {
        var created = new Dictionary<DocumentSection, int>(Sections.Count, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < Sections.Count; i++)
        {
            created[Sections[i]] = i;
        }

        return created;
    }
}
