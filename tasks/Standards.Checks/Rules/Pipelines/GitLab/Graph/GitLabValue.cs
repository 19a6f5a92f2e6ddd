using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitLab.Graph;

/// <summary>What a job says at a key, itself or by what it extends.</summary>
/// <param name="IsKnown">Whether the files show it; false where a file is missing here.</param>
/// <param name="Node">The value; null for none.</param>
/// <param name="File">Where it stands.</param>
internal sealed record GitLabValue(bool IsKnown, YamlNode? Node, PipelineFile? File)
{
    /// <summary>Nothing, for certain.</summary>
    public static GitLabValue None { get; } = new(true, null, null);

    /// <summary>Something that the files do not show.</summary>
    public static GitLabValue Unknown { get; } = new(false, null, null);

    /// <summary>Whether there is certainly nothing.</summary>
    public bool IsNone => IsKnown && Node is null or YamlScalar { IsNull: true };
}
