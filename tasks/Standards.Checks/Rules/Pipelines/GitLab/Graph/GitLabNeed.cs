using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitLab.Graph;

/// <summary>A job that another one names.</summary>
/// <param name="File">Where it is named.</param>
/// <param name="Name">Its name there.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
internal sealed record GitLabNeed(PipelineFile File, YamlScalar Name, bool IsOptional);
