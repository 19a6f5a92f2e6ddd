namespace Standards.Checks.Models.Contracts.Comparison;

/// <summary>What a difference between two contracts is to those who use them.</summary>
internal enum ChangeKind
{
    /// <summary>Something to use that was not there. It breaks nothing.</summary>
    Addition,

    /// <summary>What the old contract took is refused or not read any more.</summary>
    Request,

    /// <summary>What is answered does not fit the old contract.</summary>
    Response,
}
