namespace Standards.Checks.Models.Versions;

/// <summary>What is known of the version of a project while it is packed or published from a tag.</summary>
public sealed record VersionFacts
{
    /// <summary><c>nbgv</c>, <c>tag</c> or <c>none</c>.</summary>
    public required string Mode { get; init; }

    /// <summary>What stands in front of a version in a tag.</summary>
    public string TagPrefix { get; init; } = "v";

    /// <summary>
    /// Whether the repository said that its tags speak for this project: by its mode, or by a prefix. Otherwise they may be those of
    /// another project of the repository.
    /// </summary>
    public bool AreTagsOfProject { get; init; }

    /// <summary>The tag that the CI server builds; empty when it builds a branch.</summary>
    public string BuiltTag { get; init; } = "";

    /// <summary>The tags of the repository.</summary>
    public VersionTags Tags { get; init; } = new();

    /// <summary>Absolute paths of the assemblies of the project that are packed, one a target framework.</summary>
    public IReadOnlyList<string> Assemblies { get; init; } = [];
}
