namespace Standards.Checks.Models.Adr;

/// <summary>Direction of a supersession.</summary>
internal enum AdrRelationKind
{
    /// <summary>The record replaces the other.</summary>
    Supersedes,

    /// <summary>The record is replaced by the other.</summary>
    SupersededBy,
}
