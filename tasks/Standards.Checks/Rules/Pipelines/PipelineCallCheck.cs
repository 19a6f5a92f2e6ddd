using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.GitHub;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>STD9250 over several files: the workflows and actions of the repository that others of its files use. Clause <c>quality-gates-block</c>.</summary>
public sealed class PipelineCallCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "pipelines.calls";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.PipelineReadable];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => PipelineFiles.HostOf(file.Path) == PipelineHost.GitHub;

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

        List<Finding> findings = [];
        foreach (var file in known.Values)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var text = file.ReadText(PipelineFiles.MaxBytes);
            if (text.Contains("./.github/", StringComparison.Ordinal)
                && Read(file.Path) is { } root
                && GitHubReader.Read(file.Path, text, root) is { } pipeline)
            {
                findings.AddRange(new LocalCalls(pipeline, Read, path => context.Snapshot.Find(path) is not null).Check());
            }
        }

        return findings.Distinct().Limit();
    }
}
