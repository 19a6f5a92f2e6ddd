namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>Where a <c>$ref</c> leads.</summary>
internal enum ReferenceState
{
    /// <summary>To a value.</summary>
    Found,

    /// <summary>To a file that is not there or cannot be read.</summary>
    NoFile,

    /// <summary>To a place that its file does not have.</summary>
    NoTarget,

    /// <summary>To another host or another kind of address. It is never fetched.</summary>
    Remote,

    /// <summary>Out of the repository.</summary>
    Outside,

    /// <summary>To itself, directly or through other references.</summary>
    Circle,

    /// <summary>To a name (<c>#name</c>, <c>$id</c>) that another keyword may give: it is not judged.</summary>
    Name,
}
