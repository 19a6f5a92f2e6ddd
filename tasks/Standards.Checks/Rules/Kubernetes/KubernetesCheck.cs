using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Projects;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// Manifests that the repository gives to a cluster: STD9150 to STD9176. One check, because an autoscaler, a budget, a policy and a
/// kustomization each stand in a file of their own. Templates of Helm are values until somebody renders them, and are left alone.
/// </summary>
public sealed class KubernetesCheck : IRepositoryCheck
{
    private static readonly IManifestRules[] Rules =
    [
        new ResourceRules(), new ProbeRules(), new SecurityRules(), new HostRules(), new ImageRules(), new LabelRules(), new ScalingRules(), new DisruptionRules(),
        new NetworkRules(), new RolloutRules(), new PlaceRules(), new UserRules(), new EnvironmentRules(), new AccountRules(),
    ];

    /// <inheritdoc/>
    public string Name => "kubernetes";

    // Projects and Dockerfiles say as which user their images run.
    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => ManifestFiles.Is(file, context.Policy) || IsDeployed(file, context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var findings = new List<Finding>();
        var set = ManifestSet.Read(files, context, findings);
        findings.AddRange(Rules.SelectMany(rules => rules.Check(set)));

        // An autoscaler may be that of several variants of a workload.
        return findings.DistinctBy(f => (f.Rule.Id, f.Path, f.Line, f.Column)).GroupBy(f => f.Rule.Id, StringComparer.Ordinal).SelectMany(g => g.Limit());
    }

    private static bool IsDeployed(SourceFile file, Policy policy) =>
        (file.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) || PlaceOf.IsImageDefinition(file.Name)) && FolderList.Holder(policy.Layout.Executables, file.Directory) is not null;
}
