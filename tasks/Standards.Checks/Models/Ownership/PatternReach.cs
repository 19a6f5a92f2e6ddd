namespace Standards.Checks.Models.Ownership;

/// <summary>What a pattern takes where its last segment matches.</summary>
internal enum PatternReach
{
    /// <summary>The file of that name, or everything below the folder of that name: <c>docs</c>.</summary>
    Name,

    /// <summary>Only the file: <c>docs/*</c>, and every GitLab pattern that does not end in <c>/</c>.</summary>
    File,

    /// <summary>Only what is below the folder: <c>docs/</c>, <c>docs/**</c>.</summary>
    Below,
}
