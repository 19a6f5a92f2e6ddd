namespace Standards.Checks.Rules.Pipelines;

/// <summary>Who runs a pipeline.</summary>
internal enum PipelineHost
{
    /// <summary>GitHub Actions: workflows, and composite actions.</summary>
    GitHub,

    /// <summary>Azure Pipelines.</summary>
    Azure,

    /// <summary>GitLab CI/CD.</summary>
    GitLab,
}
