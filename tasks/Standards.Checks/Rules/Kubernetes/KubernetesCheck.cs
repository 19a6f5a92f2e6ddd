using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// Manifests that the repository gives to a cluster: STD9150 to STD9187. One check, because an autoscaler, a budget, a policy and a
/// kustomization each stand in a file of their own. Templates of Helm are values until somebody renders them: <see cref="ChartTemplatesCheck"/>.
/// </summary>
/// <param name="secretLines">The lines of a file in which the search for secrets finds one; they are not named twice.</param>
public sealed class KubernetesCheck(Func<SourceFile, CheckContext, IReadOnlySet<int>> secretLines) : IRepositoryCheck
{
    private readonly IManifestRules[] _manifestRules =
    [
        new ResourceRules(),
        new ProbeRules(),
        new SecurityRules(),
        new HostRules(),
        new ImageRules(),
        new LabelRules(),
        new ScalingRules(),
        new DisruptionRules(),
        new NetworkRules(), new RolloutRules(), new PlaceRules(), new UserRules(), new EnvironmentRules(secretLines), new AccountRules(),
        new RoleRules(), new SeccompRule(), new AddedRightsRules(), new SpreadRule(),
        new SelectorRules(), new TargetRules(), new PortRules(), new RemovedVersionRule(),
    ];

    /// <inheritdoc/>
    public string Name => "kubernetes";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => field ??=
        [RuleCatalog.KubernetesManifestReadable, .. _manifestRules.SelectMany(rules => rules.Rules).Distinct()];

    // Projects and Dockerfiles say as which user their images run.
    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => ManifestFiles.Is(file, context.Policy) || IsDeployed(file, context.Policy);

    // Much YAML is meant for others, and projects alone are no manifests.
    /// <inheritdoc/>
    public IEnumerable<RuleDescriptor> RulesOn(IReadOnlyList<SourceFile> files, CheckContext context) =>
        files.Any(file => ManifestFiles.Is(file, context.Policy) && ManifestFiles.NamesKind(file)) ? Rules : [];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var findings = new List<Finding>();
        var set = ManifestSet.Read(files, context, findings);
        findings.AddRange(_manifestRules.SelectMany(rules => rules.Check(set)));

        // An autoscaler may be that of several variants of a workload.
        return findings.DistinctBy(f => (f.Rule.Id, f.Path, f.Line, f.Column)).GroupBy(f => f.Rule.Id, StringComparer.Ordinal).SelectMany(g => g.Limit());
    }

    private static bool IsDeployed(SourceFile file, Policy policy) =>
        (file.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) || PlaceOf.IsImageDefinition(file.Name))
        && FolderList.Holder(policy.Layout.Executables, file.Directory) is not null;
}
