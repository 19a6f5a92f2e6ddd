using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;
using Standards.Checks.Rules.Layout.Contents;
using Standards.Checks.Rules.Layout.Names;

namespace Standards.Checks.Rules.Layout;

/// <summary>
/// What paths and sizes alone tell of every file: STD2010, STD2011, STD2013, STD2020 to STD2022. It runs again when a file comes, goes
/// or is renamed, and when a file grows beyond the limit.
/// </summary>
public sealed class LayoutPathCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "layout.paths";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.RepositoryBuildOutput, RuleCatalog.RepositoryForbiddenPaths, RuleCatalog.RepositoryFileSize, RuleCatalog.LayoutFileNames,
        RuleCatalog.RepositoryPathCase, RuleCatalog.RepositoryPathPortability,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        file.Size > context.Policy.Layout.MaxFileSize || file.Path.EndsWith(LfsFilters.FileName, StringComparison.Ordinal);

    /// <inheritdoc/>
    public bool DependsOnPaths(IReadOnlyList<SourceFile> files, CheckContext context) => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var layout = context.Policy.Layout;
        var all = context.Snapshot.Files;
        var output = new BuildOutputRule(all.Where(f => ProjectFiles.IsProject(f.Path)).Select(f => f.Directory).ToHashSet(StringComparer.Ordinal));
        var size = new FileSizeRule(context.Snapshot, layout.MaxFileSize);
        var names = new FileNameRule(context.Policy);
        var collisions = new CaseCollisionRule(all.Count);
        var findings = new List<Finding>();
        foreach (var file in all)
        {
            // What cannot be cloned everywhere, no policy can allow.
            Add(collisions.Check(file));
            Add(PortableNameRule.Check(file));
            if (layout.IsAllowed(file.Path))
            {
                continue;
            }

            Add(ForbiddenRule.Check(file, layout));
            Add(size.Check(file));
            Add(output.Check(file));
            findings.AddRange(names.Check(file));
        }

        return findings.GroupBy(f => f.Rule.Id).SelectMany(group => group.Limit());

        void Add(Finding? finding)
        {
            if (finding is not null)
            {
                findings.Add(finding);
            }
        }
    }
}
