using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Documents;

/// <summary>One headed part of a document; what its sub-sections hold is theirs.</summary>
/// <param name="Name">The heading as a reader sees it.</param>
/// <param name="Level">1 to 6; 7 for a line in bold that stands for a heading (<c>**Symptoms:**</c>); 0 for what stands above all headings.</param>
/// <param name="Line">1-based line of the heading.</param>
/// <param name="Column">1-based column of the heading.</param>
internal sealed record DocumentSection(string Name, int Level, int Line, int Column)
{
    private string[]? _words;

    /// <summary>The words of the heading.</summary>
    public string[] Words => _words ??= HeadingWords.Split(Name);

    /// <summary>Whether neither it nor its sub-sections have content; a comment, a table without a filled cell and an item without text are none.</summary>
    public bool IsEmpty { get; set; } = true;

    /// <summary>Its text, that of lists and quotes included and that of tables and code left out.</summary>
    public List<ProseLine> Lines { get; } = [];

    /// <summary>Its tables in order.</summary>
    public List<SectionTable> Tables { get; } = [];

    /// <summary>The items of its lists in order.</summary>
    public List<SectionItem> Items { get; } = [];

    /// <summary>Its blocks of code in order.</summary>
    public List<SectionCode> Code { get; } = [];
}
