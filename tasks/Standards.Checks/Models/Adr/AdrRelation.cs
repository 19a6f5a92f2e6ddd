namespace Standards.Checks.Models.Adr;

/// <summary>What a record says about replacing another one, or about being replaced.</summary>
/// <param name="Kind">Which of the two records is the newer one.</param>
/// <param name="Number">Number of the other record, or null when its link names none.</param>
/// <param name="FileName">File name of the other record, or null when it is named by number only or stands in another place.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column of the link or number.</param>
internal sealed record AdrRelation(AdrRelationKind Kind, int? Number, string? FileName, int Line, int Column)
{
    /// <summary>The other record as the text names it.</summary>
    public string Target => FileName ?? $"ADR-{Number:D4}";

    /// <summary>Whether the other record is none of this folder, such as one on a web page.</summary>
    public bool IsElsewhere => Number is null && FileName is null;

    /// <summary>Whether the relation points to the record of this name.</summary>
    public bool PointsTo(AdrFileName name) => FileName is null ? Number is not null && Number == name.Number : FileName == name.Text;
}
