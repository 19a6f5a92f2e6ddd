using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>A job of any host.</summary>
/// <param name="Id">Unique in the file.</param>
/// <param name="Key">Where it stands.</param>
/// <param name="Body">Its keys.</param>
/// <param name="Steps">In their order.</param>
internal sealed record PipelineJob(string Id, YamlScalar Key, YamlMapping Body, IReadOnlyList<PipelineStep> Steps)
{
    /// <summary>Ids of the jobs that end before it begins, each directly; null when that cannot be said.</summary>
    public IReadOnlyList<string>? Needs { get; init; } = [];

    /// <summary>The environment that it deploys to, or null.</summary>
    public YamlScalar? Environment { get; init; }

    /// <summary>Its condition, or null.</summary>
    public YamlScalar? Condition { get; init; }

    /// <summary>The value that lets the pipeline go on when it fails, or null.</summary>
    public YamlScalar? Ignored { get; init; }

    /// <summary>Whether it runs something that cannot be seen here: a workflow, a template, a job of another file.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether it calls a workflow whose name says that it deploys.</summary>
    public bool CallsDeployment { get; init; }

    /// <summary>Whether it only holds what other jobs take over.</summary>
    public bool IsTemplate { get; init; }
}
