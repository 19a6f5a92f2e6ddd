namespace Standards.Checks.Models.Adr;

/// <summary>Architecture decision records.</summary>
public sealed record AdrPolicy
{
    /// <summary>Repository-relative folder of the records, with <c>/</c> and no trailing one.</summary>
    public string Folder { get; init; } = "docs/adr";

    /// <summary>Headings that every record has, each with content. Compared without case; a heading may go on after the name.</summary>
    public IReadOnlyList<string> Sections { get; init; } = ["Context", "Decision", "Consequences"];

    /// <summary>Days after which a record must have left the status Proposed.</summary>
    public int ProposedDays { get; init; } = 90;
}
