using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Adr;

/// <summary>One decision record as far as the rules need it.</summary>
internal sealed record AdrRecord
{
    /// <summary>Repository-relative path.</summary>
    public required string Path { get; init; }

    /// <summary>The file name and the number in it.</summary>
    public required AdrFileName Name { get; init; }

    /// <summary>Whether git tracks the file; one that it does not track yet is the newer of two.</summary>
    public bool IsTracked { get; init; } = true;

    /// <summary>Why the header or the whole text cannot be understood, or null.</summary>
    public MarkupProblem? Problem { get; init; }

    /// <summary>False when nothing below is filled because the text is not fit for parsing.</summary>
    public bool IsParsed { get; init; }

    /// <summary>Whether the header is YAML front matter.</summary>
    public bool HasFrontMatter { get; init; }

    /// <summary>The first heading of level 1, or null.</summary>
    public AdrHeading? Title { get; init; }

    /// <summary>The status, or null.</summary>
    public AdrField? Status { get; init; }

    /// <summary>The date of the decision, or null.</summary>
    public AdrField? Date { get; init; }

    /// <summary>All headings but the title, in order.</summary>
    public IReadOnlyList<AdrSection> Sections { get; init; } = [];

    /// <summary>Links to records of the same folder, in order.</summary>
    public IReadOnlyList<AdrLink> Links { get; init; } = [];

    /// <summary>What the record supersedes and what supersedes it.</summary>
    public IReadOnlyList<AdrRelation> Relations { get; init; } = [];

    /// <summary>Template text that is left.</summary>
    public IReadOnlyList<AdrPlaceholder> Placeholders { get; init; } = [];

    /// <summary>A further line of the header in the style of those that are there: <c>- **Label**: value</c>.</summary>
    public string HeaderLine(string label, string value)
    {
        foreach (var (own, field) in new[] { ("Date", Date), ("Status", Status) })
        {
            // Headings, cells of tables and lines that say more are no model.
            if (field is not null
                && field.Prefix.AsSpan().IndexOfAny('#', '|') < 0
                && string.Concat(field.Prefix.Where(char.IsLetter)).Equals(own, StringComparison.OrdinalIgnoreCase))
            {
                return field.Prefix.Replace(own, label, StringComparison.OrdinalIgnoreCase) + value + field.Suffix;
            }
        }

        return $"{label}: {value}";
    }

    /// <summary>Whether a header value holds template text, which is reported as that alone (STD3117).</summary>
    public bool IsPlaceholder(AdrField field) =>
        Placeholders.Any(left => left.Line == field.Line && left.Column >= field.Column && left.Column < field.Column + field.Value.Length);
}
