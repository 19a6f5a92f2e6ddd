using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.Glossaries;

/// <summary>One entry of a glossary: a heading of the third level and the labelled lines below it.</summary>
/// <param name="Section">Its heading.</param>
/// <param name="Lines">Its labelled lines in order.</param>
internal sealed record GlossaryTerm(DocumentSection Section, IReadOnlyList<LabelledLine> Lines)
{
    // What says that there is nothing to name.
    private static readonly string[] Nothing = ["none", "n/a", "-", "\u2013", "\u2014"];

    /// <summary>The labels of an entry, with other names for them.</summary>
    public static IReadOnlyList<(string Name, string[] Labels)> Labels { get; } =
    [
        ("Definition", ["definition", "meaning"]),
        ("Context", ["context", "in-code", "used-in", "where"]),
        ("Synonyms", ["synonyms", "synonym", "aliases", "also-known-as"]),
        ("Related", ["related", "related-terms", "see-also", "see"]),
    ];

    /// <summary>The term.</summary>
    public string Name => Section.Name.Trim();

    /// <summary>Whether a line has one of the labels.</summary>
    public bool Has(string[] labels) => Lines.Any(line => labels.Contains(line.Label, StringComparer.Ordinal) && line.Value.Text.Length > 0);

    /// <summary>Terms that a labelled line lists, each with the line; words for 'nothing' left out.</summary>
    public IEnumerable<(string Term, LabelledLine Line)> List(string[] labels) =>
        from line in Lines
        where labels.Contains(line.Label, StringComparer.Ordinal)
        from term in line.Value.Text.TrimEnd('.').Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        where !Nothing.Contains(term, StringComparer.OrdinalIgnoreCase)
        select (term, line);
}
