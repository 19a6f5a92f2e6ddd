using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.GitLab.Graph;
using Standards.Checks.Rules.Pipelines.GitLab.Schema;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>STD9250 over all files of a pipeline of GitLab, and of the pipelines that it starts. Clause <c>quality-gates-block</c>.</summary>
public sealed class GitLabPipelineCheck : IRepositoryCheck
{
    private const string Entry = ".gitlab-ci.yml";
    private const int MaxWorlds = 100;

    /// <inheritdoc/>
    public string Name => "pipelines.gitlab";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.PipelineReadable];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        file.Path.EndsWith(".yml", StringComparison.Ordinal) || file.Path.EndsWith(".yaml", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<RuleDescriptor> RulesOn(IReadOnlyList<SourceFile> files, CheckContext context) => files.Any(f => f.Path == Entry) ? Rules : [];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var known = files.Where(f => f.Size <= PipelineFiles.MaxBytes).ToDictionary(f => f.Path, StringComparer.Ordinal);
        var pages = new Dictionary<string, PipelineFile?>(StringComparer.Ordinal);
        PipelineFile? Read(string path)
        {
            if (!pages.TryGetValue(path, out var page))
            {
                pages[path] = page = known.TryGetValue(path, out var file) ? Parse(file) : null;
            }

            return page;
        }

        if (Read(Entry) is not { } root)
        {
            return [];
        }

        var includes = new GitLabIncludes(Read, path => context.Snapshot.Find(path) is not null, [.. known.Keys]);
        Queue<GitLabWorld> open = new([includes.Load([root])]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<Finding> findings = [];
        while (seen.Count < MaxWorlds && open.TryDequeue(out var world))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (seen.Add(string.Join('\n', world.Files.Select(f => f.Path))))
            {
                findings.AddRange(GitLabGraph.Check(world));
                includes.Children(world).Take(MaxWorlds).ToList().ForEach(open.Enqueue);
            }
        }

        return [.. Elsewhere(pages.Values).Concat(includes.Findings).Concat(findings).Distinct().Limit()];
    }

    // Files whose place does not show that they are of GitLab; the others are compared with the schema one by one.
    private static IEnumerable<Finding> Elsewhere(IEnumerable<PipelineFile?> files) =>
        files.OfType<PipelineFile>().Where(f => PipelineFiles.HostOf(f.Path) != PipelineHost.GitLab).SelectMany(GitLabSchema.Check);

    private static PipelineFile? Parse(SourceFile file)
    {
        try
        {
            var text = file.ReadText(PipelineFiles.MaxBytes);
            return YamlReader.ReadForeign(text).Root is YamlMapping root ? new PipelineFile(file.Path, PipelineHost.GitLab, text, root) : null;
        }
        catch (UnreadableFileException)
        {
            // Another check says so.
            return null;
        }
    }
}
