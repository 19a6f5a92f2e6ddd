using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Rules.Pipelines.Azure;
using Standards.Checks.Rules.Pipelines.Azure.Graph;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>STD9250 over several files of Azure: the templates of the repository that pipelines use. Clause <c>quality-gates-block</c>.</summary>
public sealed class AzureTemplateCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "pipelines.azure";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.PipelineReadable];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        file.Path.EndsWith(".yml", StringComparison.Ordinal) || file.Path.EndsWith(".yaml", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<RuleDescriptor> RulesOn(IReadOnlyList<SourceFile> files, CheckContext context) => files.Any(IsAzure) ? Rules : [];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var pages = new PipelinePages(files, PipelineHost.Azure);
        var templates = new AzureTemplates(path => pages.Read(path)?.Root, path => context.Snapshot.Find(path) is not null);
        List<Finding> findings = [];
        foreach (var file in pages.Files.Where(IsAzure))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (pages.Read(file.Path) is { } page && AzureSchema.IsPipeline(file.Path, page.Root))
            {
                findings.AddRange(templates.Check(page));
            }
        }

        return findings.Distinct().Limit();
    }

    private static bool IsAzure(SourceFile file) => PipelineFiles.HostOf(file.Path) == PipelineHost.Azure;
}
