using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Documents.Links;

/// <summary>What the links of a repository are checked with, of one document.</summary>
internal sealed record LinkFacts
{
    /// <summary>A document in which nothing looks like a link.</summary>
    public static LinkFacts None { get; } = new();

    /// <summary>Links and images that lead neither to another host nor nowhere, in order.</summary>
    public IReadOnlyList<DocumentLink> Links { get; init; } = [];

    /// <summary>References without a definition, in order.</summary>
    public IReadOnlyList<UndefinedReference> Undefined { get; init; } = [];

    /// <summary>The anchors, normalised; null where nothing looked like a link and the document was not parsed for it.</summary>
    public IReadOnlyList<string>? Anchors { get; init; }

    /// <summary>Why the document could not be read, or null.</summary>
    public MarkupProblem? Problem { get; init; }
}
