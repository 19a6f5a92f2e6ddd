namespace Standards.Checks.Documents.Links;

/// <summary>The anchors of one document, normalised, in order.</summary>
internal sealed class AnchorSet
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<string> ordered = [];
    private readonly Dictionary<string, int> headings = new(StringComparer.Ordinal);

    /// <summary>In the order of the document, each once.</summary>
    public IReadOnlyList<string> Names => ordered;

    /// <summary>Adds the anchor of a heading; repeated ones get <c>-1</c>, <c>-2</c> and so on.</summary>
    public void AddHeading(string text)
    {
        var slug = HeadingSlug.Of(text);
        var count = headings.GetValueOrDefault(slug);
        headings[slug] = count + 1;
        Add(count == 0 ? slug : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{slug}-{count}"));

        // '## Title {#id}': documentation sites take the id, GitHub takes all of it.
        if (text.TrimEnd() is [.., '}'] trimmed && trimmed.LastIndexOf("{#", StringComparison.Ordinal) is var start and >= 0)
        {
            Add(HeadingSlug.Normalise(trimmed[(start + 2)..^1].Trim()));
            Add(HeadingSlug.Of(trimmed[..start].TrimEnd()));
        }
    }

    /// <summary>Adds the value of an <c>id</c> or <c>name</c>.</summary>
    public void AddId(string id) => Add(HeadingSlug.Normalise(id));

    private void Add(string name)
    {
        if (name.Length > 0 && names.Add(name))
        {
            ordered.Add(name);
        }
    }
}
