using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Azure;
using Standards.Checks.Rules.Pipelines.GitHub;
using Standards.Checks.Rules.Pipelines.GitLab;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>Reads a pipeline of any host.</summary>
internal static class PipelineReader
{
    /// <summary>The pipeline; or null with the problem of a text that is not YAML; or nothing for a file that is something else.</summary>
    public static (PipelineFile? File, YamlProblem? Problem) Read(SourceFile source, PipelineHost host) => Read(source, host, new YamlPages());

    /// <summary>The same of a file that another check may have read just before.</summary>
    public static (PipelineFile? File, YamlProblem? Problem) Read(SourceFile source, PipelineHost host, YamlPages pages)
    {
        var (text, root, problem) = pages.Read(source, PipelineFiles.MaxBytes);
        if (problem is not null)
        {
            // What another program fills in first is not for us to judge.
            return (null, text.Contains("{%", StringComparison.Ordinal) || text.Contains("<%", StringComparison.Ordinal) ? null : problem);
        }

        return (root is not YamlMapping map ? null : host switch
        {
            PipelineHost.GitHub => GitHubReader.Read(source.Path, text, map),
            PipelineHost.Azure => AzureReader.Read(source.Path, text, map),
            _ => GitLabReader.Read(source.Path, text, map),
        }, null);
    }
}
