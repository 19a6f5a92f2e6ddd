using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
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
        var pages = new PipelinePages(files, PipelineHost.GitLab);
        if (pages.Read(Entry) is not { } root)
        {
            return [];
        }

        var includes = new GitLabIncludes(pages.Read, path => context.Snapshot.Find(path) is not null, [.. pages.Files.Select(f => f.Path)]);
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

        return [.. Elsewhere(pages.Asked).Concat(includes.Findings).Concat(findings).Distinct().Limit()];
    }

    // Files whose place does not show that they are of GitLab; the others are compared with the schema one by one.
    private static IEnumerable<Finding> Elsewhere(IEnumerable<PipelineFile> files) =>
        files.Where(f => PipelineFiles.HostOf(f.Path) != PipelineHost.GitLab).SelectMany(GitLabSchema.Check);
}
