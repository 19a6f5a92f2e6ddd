using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Rules.Pipelines.Azure;
using Standards.Checks.Rules.Pipelines.Gates;
using Standards.Checks.Rules.Pipelines.GitHub;
using Standards.Checks.Rules.Pipelines.GitLab;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>What a pipeline shows by itself: STD9250 to STD9275, STD9277 and STD9280.</summary>
public sealed class PipelineCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "pipelines.file";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.PipelineReadable, RuleCatalog.PipelineUntrustedText, RuleCatalog.PipelineInputInScript, RuleCatalog.PipelineUntrustedCode,
        RuleCatalog.PipelineStepOutput, RuleCatalog.PipelineDependencyPin, RuleCatalog.PipelineActionPin, RuleCatalog.PipelineActionVersionComment,
        RuleCatalog.PipelineTokenWriteAll, RuleCatalog.PipelineTokenPermissions, RuleCatalog.PipelineJobPermissions, RuleCatalog.PipelineTokenPersistence,
        RuleCatalog.PipelineSecretInScript, RuleCatalog.PipelineJobSecrets, RuleCatalog.PipelineCloudKey, RuleCatalog.PipelineGateFailure,
        RuleCatalog.PipelineTestBeforeDeploy, RuleCatalog.PipelineProductionOrder, RuleCatalog.PipelineConditionForm, RuleCatalog.PipelineJobTimeout,
        RuleCatalog.PipelineRunnerCommand, RuleCatalog.PipelineCacheKey, RuleCatalog.PipelineReleaseCache, RuleCatalog.PipelineUntrustedVariable,
        RuleCatalog.PipelineBotCondition, RuleCatalog.PipelineOwnRunner, RuleCatalog.PipelineContainerPassword, RuleCatalog.PipelineEnvironmentSecret,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => PipelineFiles.HostOf(file.Path) is not null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        if (file.Size > PipelineFiles.MaxBytes || PipelineFiles.HostOf(file.Path) is not { } host)
        {
            return [];
        }

        var (pipeline, problem) = PipelineReader.Read(file, host, context.Yaml);
        if (problem is not null)
        {
            return PipelineFiles.IsEntry(file.Path)
                ? [new Finding(
                    RuleCatalog.PipelineReadable,
                    file.Path,
                    problem.Line,
                    problem.Column,
                    $"the pipeline cannot be read: {problem.Message}",
                    "Correct it; with it nothing is built, and nothing is checked")]
                : [];
        }

        // Jobs share what an anchor holds: a mistake in it is one.
        return pipeline is null ? [] : Findings(pipeline).Distinct().Limit();
    }

    /// <summary>What one file shows.</summary>
    internal static IEnumerable<Finding> Findings(PipelineFile file) =>
    [
        .. file.Host switch
        {
            PipelineHost.GitHub => GitHubRules(file),
            PipelineHost.Azure => AzureRules.Check(file),
            _ => GitLabRules.Check(file),
        },
        .. LongLivedKeyRule.Check(file),
        .. IgnoredGateRule.Check(file),
        .. SwitchRule.Check(file),
        .. DeployRules.Check(file),
        .. ScannedRule.Check(file),
        .. TimeoutRule.Check(file),
        .. CacheRule.Check(file),
    ];

    private static IEnumerable<Finding> GitHubRules(PipelineFile file) =>
    [
        .. NeedsRule.Check(file),
        .. InjectionRule.Check(file),
        .. ForeignCodeRule.Check(file),
        .. PinRule.Check(file),
        .. PermissionRules.Check(file),
        .. SecretRules.Check(file),
        .. CommandRules.Check(file),
        .. ReleaseCacheRule.Check(file),
        .. UntrustedVariableRule.Check(file),
        .. BotConditionRule.Check(file),
        .. RunnerRules.Check(file),
        .. EnvironmentSecretRule.Check(file),
    ];
}
