using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Images;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// What templates of Helm charts say whatever their values are: STD9160 of an image that is written out, and STD9169 of an empty rule in a network policy.
/// Nothing is rendered, and what an action writes is not judged. Clauses: <c>immutable-image-tags</c>, <c>network-policy-default-deny</c>.
/// </summary>
public sealed class ChartTemplatesCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "chart-templates";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesImageVersion, RuleCatalog.KubernetesNetworkPolicy];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => ChartFiles.IsChart(file) || ChartFiles.IsTemplate(file, context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var documents = files
            .Where(f => ChartFiles.IsTemplate(f, context.Policy) && ChartFiles.IsOwnTemplate(f, context.Snapshot))
            .SelectMany(Documents)
            .ToArray();
        return
        [
            .. documents.SelectMany(d => Images(d.Manifest)).Limit(),
            .. (Deployables.IsDeployed(context.Policy) ? documents.SelectMany(d => OpenRules(d.Manifest, d.Text)) : []).Limit(),
        ];
    }

    private static IEnumerable<(Manifest Manifest, HelmText Text)> Documents(SourceFile file)
    {
        // Most templates of a chart are services, settings and accounts.
        var template = file.TryReadText(ManifestFiles.MaxBytes) ?? "";
        if (!template.Contains("image:", StringComparison.Ordinal) && !template.Contains("NetworkPolicy", StringComparison.Ordinal))
        {
            return [];
        }

        var text = HelmText.Read(template);
        return YamlDocument
            .Split(text.Text)
            .Select(document => YamlReader.Read(document).Root)
            .Where(root => root is YamlMapping)
            .Select(root => (new Manifest(file, new PlacedNode(file.Path, root)), text));
    }

    private static IEnumerable<Finding> Images(Manifest manifest)
    {
        var pod = Workload.TemplateOf(manifest)["spec"];
        foreach (var container in pod["initContainers"].Items.Concat(pod["containers"].Items))
        {
            var at = container["image"];
            if (at.Text is { } text && !Variable.Is(text) && ImageReference.TryParse(text) is { Pin: ImagePin.MovingTag } image)
            {
                yield return ImageRules.Moving(at, image);
            }
        }
    }

    // A rule in a condition of its own is one that the values choose.
    private static IEnumerable<Finding> OpenRules(Manifest policy, HelmText text) =>
        policy.Kind == NetworkRules.Kind
            ? OpenTrafficRule.EmptyRules(policy).Where(finding => text.Depth(finding.Line) == text.Depth(policy.Root["kind"].Node!.Line))
            : [];
}
