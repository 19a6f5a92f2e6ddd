using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitLab.Graph;

/// <summary>A key at the top of a file, which GitLab merges with the same key of other files.</summary>
/// <param name="File">The file.</param>
/// <param name="Key">Its name.</param>
/// <param name="Value">What stands there.</param>
internal sealed record GitLabPart(PipelineFile File, YamlScalar Key, YamlNode Value);
