using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Azure;
using Standards.Checks.Rules.Pipelines.GitHub.Schema;
using Standards.Checks.Rules.Pipelines.GitLab.Schema;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>STD9250: what a pipeline holds fits what its host reads. Clause <c>quality-gates-block</c>.</summary>
public sealed class PipelineSchemaCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "pipelines.schema";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.PipelineReadable];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => PipelineFiles.HostOf(file.Path) is not null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        if (file.Size > PipelineFiles.MaxBytes)
        {
            return [];
        }

        var document = context.Yaml.Read(file, PipelineFiles.MaxBytes);
        if (document.Problem is not null)
        {
            // Another check says so.
            return [];
        }

        if (PipelineFiles.HostOf(file.Path) is var host and not PipelineHost.GitHub)
        {
            return document.Root is YamlMapping map ? Others(new PipelineFile(file.Path, host!.Value, document.Text, map)).Distinct().Limit() : [];
        }

        return GitHub(file, document.Text, document.Root);
    }

    private static IEnumerable<Finding> Others(PipelineFile file) => file.Host switch
    {
        PipelineHost.GitLab when IsGitLab(file.Path, file.Root) => GitLabSchema.Check(file),
        PipelineHost.Azure when AzureSchema.IsPipeline(file.Path, file.Root) => AzureSchema.Check(file),
        _ => [],
    };

    private static IEnumerable<Finding> GitHub(SourceFile file, string text, YamlNode? node)
    {
        if (node is not YamlMapping root)
        {
            return PipelineFiles.IsWorkflow(file.Path)
                ? [new Finding(
                    RuleCatalog.PipelineReadable,
                    file.Path,
                    1,
                    1,
                    node is null or YamlScalar { IsNull: true } ? "the workflow is empty" : "the workflow is not a map",
                    "Write 'on:' and 'jobs:', or remove the file")]
                : [];
        }

        return ShapeOf(file.Path, root) is { } shape
            ? SchemaWalk.Check(new PipelineFile(file.Path, PipelineHost.GitHub, text, root), shape).Distinct().Limit()
            : [];
    }

    // Folders of pipelines hold other files as well.
    private static bool IsGitLab(string path, YamlMapping root) =>
        path.EndsWith(".gitlab-ci.yml", StringComparison.Ordinal)
        || root.Entries.Any(e => e.Value.Get("script") is not null || e.Value.Get("extends") is not null || e.Value.Get("trigger") is not null);

    // What is named 'action.yml' may belong to another program; only what has 'runs', or stands where actions stand, is one.
    private static Shape? ShapeOf(string path, YamlMapping root) =>
        PipelineFiles.IsWorkflow(path) || root.Get("jobs") is not null ? WorkflowShapes.Root
        : root.Get("runs") is not null || path.StartsWith(".github/actions/", StringComparison.Ordinal) ? ActionShapes.Root
        : null;
}
