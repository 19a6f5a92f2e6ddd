using Standards.Checks.Findings;
using Standards.Checks.Rules.Pipelines;
using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>Short ways to compare pipelines of GitLab with its schema.</summary>
internal static class GitLabFixture
{
    /// <summary>Findings of a pipeline in one file.</summary>
    public static IReadOnlyList<Finding> GitLabSchema(string text) => GitLabFiles((GitLab, text));

    /// <summary>Findings of a pipeline in several files.</summary>
    public static IReadOnlyList<Finding> GitLabFiles(params (string Path, string Text)[] files)
    {
        using var repository = new TestRepository();
        foreach (var (path, text) in files)
        {
            repository.With(path, text);
        }

        return [.. repository.Run(new PipelineSchemaCheck()), .. repository.Run(new GitLabPipelineCheck())];
    }
}
