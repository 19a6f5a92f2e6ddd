using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// By what objects and pods are found: STD9162 and STD9163. The names that Kubernetes recommends (<c>app.kubernetes.io/name</c>) are as good,
/// and so are labels that a kustomization gives. Clause: <c>k8s-labels</c>.
/// </summary>
internal sealed class LabelRules : IManifestRules
{
    private static readonly (string Label, string[] Names)[] Labels =
    [
        ("app", ["app", "name", "k8s-app", "component"]),
        ("version", ["version"]),
        ("environment", ["environment", "env", "stage"]),
        ("team", ["team", "owner"]),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesLabels, RuleCatalog.KubernetesSelector];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) =>
        set.Workloads.SelectMany(w => (Deployables.IsDeployed(set.Context.Policy) ? Missing(w) : []).Concat(Selector(w)));

    private static IEnumerable<Finding> Missing(Workload workload)
    {
        var manifest = workload.Manifest;
        if (workload.MayGet("labels"))
        {
            yield break;
        }

        var own = Missing(workload.LabelsOf(manifest.Root, isOfPods: false));
        if (own.Length > 0)
        {
            yield return manifest.Missing(
                RuleCatalog.KubernetesLabels, $"{manifest.Title} has no label {ListText.Or(own.Select(l => $"'{l}'"))}", Fix("metadata.labels", own));
        }

        var pods = manifest.Kind == "Pod" ? [] : Missing(workload.Labels);
        if (pods.Length > 0)
        {
            var at = workload.Template["metadata"]["labels"] is { KeyNode: not null } labels ? labels : workload.Template;
            yield return at.FindingAtKey(
                RuleCatalog.KubernetesLabels,
                $"the pods of {manifest.Title} have no label {ListText.Or(pods.Select(l => $"'{l}'"))}",
                Fix("template.metadata.labels", pods));
        }
    }

    private static string Fix(string place, string[] missing) =>
        $"Write {ListText.And([.. missing.Select(l => $"'{l}: …'")])} below '{place}', or 'labels' in the kustomization";

    private static string[] Missing(IReadOnlyDictionary<string, string> labels) =>
        [.. Labels.Where(l => !labels.Keys.Any(key => l.Names.Contains(key[(key.LastIndexOf('/') + 1)..], StringComparer.Ordinal))).Select(l => l.Label)];

    private static IEnumerable<Finding> Selector(Workload workload)
    {
        var manifest = workload.Manifest;
        var selector = manifest.Root["spec"]["selector"];
        if (!workload.IsLongRunning || workload.MayGet("labels") || workload.MayGet("matchLabels"))
        {
            yield break;
        }

        if (!selector.Exists && manifest.ApiVersion == "apps/v1" && workload.Labels.Count > 0)
        {
            var (key, value) = workload.Labels.First();
            yield return manifest.Missing(
                RuleCatalog.KubernetesSelector,
                $"{manifest.Title} has no selector, and a cluster refuses it",
                $"Write 'selector: {{ matchLabels: {{ {ValueText.Shorten(key)}: {ValueText.Shorten(value)} }} }}' below 'spec'");
        }
        else if (selector.Exists && !LabelSelector.IsMatch(selector, workload.Labels))
        {
            var wrong = selector["matchLabels"].Entries.FirstOrDefault(e => workload.Labels.GetValueOrDefault(e.Key) != (e.Text ?? ""));
            var at = wrong.Exists ? wrong : selector;
            yield return at.FindingAtKey(
                RuleCatalog.KubernetesSelector,
                wrong.Exists
                    ? $"the selector of {manifest.Title} asks for '{ValueText.Shorten(wrong.Key)}: {ValueText.Shorten(wrong.Text ?? "")}', "
                        + $"which its pods do not have"
                    : $"the selector of {manifest.Title} does not select its own pods",
                wrong.Exists
                    ? $"Write '{ValueText.Shorten(wrong.Key)}: {ValueText.Shorten(wrong.Text ?? "")}' below 'template.metadata.labels', or correct the selector"
                    : "Correct 'selector' or 'template.metadata.labels'; a cluster refuses the object");
        }
    }
}
