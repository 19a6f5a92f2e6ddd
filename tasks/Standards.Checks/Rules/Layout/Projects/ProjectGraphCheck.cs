using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>
/// What project files say of each other: STD2008, STD2009, STD2023, STD2030 to STD2034, STD2044 to STD2047. The files are read, not
/// evaluated, each version once.
/// </summary>
public sealed class ProjectGraphCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "layout.projects";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.LayoutContainerDefinition, RuleCatalog.LayoutProjectFolder, RuleCatalog.ProjectNameCase, RuleCatalog.ArchitectureLayerDirection,
        RuleCatalog.ArchitectureInnermostLayer, RuleCatalog.ArchitectureExecutableReferences, RuleCatalog.ArchitectureModuleReferences,
        RuleCatalog.ArchitectureProjectsAcyclic, RuleCatalog.SolutionMembership, RuleCatalog.SolutionAtRoot, RuleCatalog.ProjectStandardsSdk,
        RuleCatalog.SolutionSubmodules,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        ProjectFiles.IsProject(file.Path)
        || IsImported(file.Path)
        || ContentProjects.IsMark(file.Path)
        || file.Path is "global.json" or ".gitmodules"
        || (context.Snapshot.Submodules.Count > 0 && Solution.IsSolution(file.Path))
        || (Deployables.IsDeployed(context.Policy) && (Solution.IsSolution(file.Path) || PlaceOf.IsImageDefinition(file.Name)));

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var solutions = files.Where(f => Solution.IsSolution(f.Path)).Select(Solution.Read).OfType<Solution>().ToList();
        var submodules = SubmoduleRule.Check(solutions, context.Snapshot.Submodules);
        var graph = ProjectGraph.Read([.. files.Where(f => ProjectFiles.IsProject(f.Path))], context);
        if (graph.Projects.Count == 0)
        {
            return submodules.Limit();
        }

        var layout = context.Policy.Layout;
        var imports = ImportWalk.Of([.. files.Where(f => IsImported(f.Path))], context);
        List<Finding> findings =
        [
            .. OwnFolderRule.Check(graph, layout),
            .. graph.Projects.Where(p => p.Role != ProjectRole.Other).SelectMany(ProjectNameRule.Check),
            .. LayerRule.Check(graph, layout.Layers),
            .. ReferenceTargetRule.Check(graph, layout),
            .. ModuleRule.Check(graph, layout),
            .. ProjectCycleRule.Check(graph),
            .. ProductionSdkRule.Check(graph, imports, context.Snapshot),
            .. submodules,
        ];
        if (Deployables.IsDeployed(context.Policy))
        {
            findings.AddRange(ContainerRule.Check(graph, imports, files));
            findings.AddRange(SolutionRule.Check(graph, solutions));
        }

        return findings.GroupBy(f => f.Rule.Id).SelectMany(group => group.Limit());
    }

    private static bool IsImported(string path) =>
        path.EndsWith(".props", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".targets", StringComparison.OrdinalIgnoreCase);
}
