using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;
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
        var known = files.Where(f => f.Size <= PipelineFiles.MaxBytes).ToDictionary(f => f.Path, StringComparer.Ordinal);
        var read = new Dictionary<string, PipelineFile?>(StringComparer.Ordinal);
        PipelineFile? Read(string path)
        {
            if (!read.TryGetValue(path, out var page))
            {
                read[path] = page = known.TryGetValue(path, out var file) ? Parse(file) : null;
            }

            return page;
        }

        var templates = new AzureTemplates(path => Read(path)?.Root, path => context.Snapshot.Find(path) is not null);
        List<Finding> findings = [];
        foreach (var file in known.Values.Where(IsAzure))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (Read(file.Path) is { } page && AzureSchema.IsPipeline(file.Path, page.Root))
            {
                findings.AddRange(templates.Check(page));
            }
        }

        return findings.Distinct().Limit();
    }

    private static PipelineFile? Parse(SourceFile file)
    {
        try
        {
            var text = file.ReadText(PipelineFiles.MaxBytes);
            return YamlReader.ReadForeign(text).Root is YamlMapping root ? new PipelineFile(file.Path, PipelineHost.Azure, text, root) : null;
        }
        catch (UnreadableFileException)
        {
            // Another check says so.
            return null;
        }
    }

    private static bool IsAzure(SourceFile file) => PipelineFiles.HostOf(file.Path) == PipelineHost.Azure;
}
