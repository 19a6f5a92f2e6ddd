using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Azure.Graph;
using Standards.Checks.Rules.Pipelines.Azure.Schema;

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
        var read = new Dictionary<string, YamlMapping?>(StringComparer.Ordinal);
        YamlMapping? Read(string path)
        {
            if (!read.TryGetValue(path, out var root))
            {
                root = known.TryGetValue(path, out var file) ? YamlReader.ReadForeign(file.ReadText(PipelineFiles.MaxBytes)).Root as YamlMapping : null;
                read.Add(path, root);
            }

            return root;
        }

        var templates = new AzureTemplates(Read, path => context.Snapshot.Find(path) is not null);
        List<Finding> findings = [];
        foreach (var file in known.Values.Where(IsAzure))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var text = file.ReadText(PipelineFiles.MaxBytes);
            if (text.Contains("template:", StringComparison.Ordinal) && Read(file.Path) is { } root && AzureSchema.IsPipeline(file.Path, root))
            {
                findings.AddRange(templates.Check(new PipelineFile(file.Path, PipelineHost.Azure, text, root)));
            }
        }

        return findings.Distinct().Limit();
    }

    private static bool IsAzure(SourceFile file) => PipelineFiles.HostOf(file.Path) == PipelineHost.Azure;
}
