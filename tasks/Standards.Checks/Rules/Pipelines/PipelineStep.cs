using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>A step of a job: commands, or an action or task of somebody.</summary>
/// <param name="Node">Where it stands.</param>
internal sealed record PipelineStep(YamlNode Node)
{
    /// <summary>The commands, or null.</summary>
    public YamlScalar? Script { get; init; }

    /// <summary>The action (<c>actions/checkout@v5</c>) or task (<c>DotNetCoreCLI@2</c>), or null.</summary>
    public YamlScalar? Uses { get; init; }

    /// <summary>What the action or task is given, or null.</summary>
    public YamlNode? With { get; init; }

    /// <summary>Environment variables of the step.</summary>
    public YamlNode? Variables { get; init; }

    /// <summary>Its condition, or null.</summary>
    public YamlScalar? Condition { get; init; }

    /// <summary>The value that lets the job go on when it fails, or null.</summary>
    public YamlScalar? Ignored { get; init; }

    /// <summary>The action or task without its version, in small letters; empty for none.</summary>
    public string Action => Uses is null ? "" : Uses.Value.Split('@')[0].ToLowerInvariant();
}
