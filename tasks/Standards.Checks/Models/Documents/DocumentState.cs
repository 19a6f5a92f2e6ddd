using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Documents;

/// <summary>
/// Whether a document says of itself that it is done: a status such as Accepted or Published, or the day of a review or a drill. One that is a
/// draft, or that says nothing, may hold text of its template.
/// </summary>
internal static class DocumentState
{
    private static readonly HashSet<string> Done = new(StringComparer.OrdinalIgnoreCase)
    {
        "accepted", "active", "approved", "closed", "complete", "completed", "done", "exercised", "final", "finished", "implemented", "published", "released",
        "resolved", "reviewed", "superseded",
    };

    private static readonly string[] Days =
    [
        "last-exercised", "last-tested", "last-drill", "last-reviewed", "last-review", "last-validated", "reviewed", "reviewed-on", "approved-on",
        "published", "published-on",
    ];

    /// <summary>What says that the document is done, with its place; null when nothing does.</summary>
    public static HeaderValue? DoneBy(SectionDocument document)
    {
        var header = new DocumentHeader(document);
        return header.Find("status", "state") is { } status && Done.Contains(FirstWord(status.Text))
            ? status
            : Days.Select(day => header.Find(day)).FirstOrDefault(value => value is not null && ReviewDates.Parse(FirstPart(value.Text)) is not null);
    }

    // A sign in front is decoration: a check mark, a coloured dot.
    private static string FirstWord(string text)
    {
        var letters = text.AsSpan();
        letters = letters[Math.Max(0, letters.IndexOfAnyInRange('A', 'z'))..];
        var end = 0;
        while (end < letters.Length && char.IsLetter(letters[end]))
        {
            end++;
        }

        return letters[..end].ToString();
    }

    private static string FirstPart(string text) => (text.IndexOfAny([' ', ',', ';', '(']) is var end and >= 0 ? text[..end] : text).TrimEnd('.');
}
