using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// That what an object selects by labels is there: STD9183. Judged where the manifests of the objects beside it are seen as a whole; another
/// repository may still deploy what is meant. In which namespace it is, STD9164, STD9167 and STD9169 compare. Clause: <c>k8s-static-validation</c>.
/// </summary>
internal sealed class SelectorRules : IManifestRules
{
    private const string Fix =
        "Correct the labels, or remove the object; where another repository deploys what it means, waive this finding";

    // Controllers write them onto pods.
    private static readonly string[] Given =
    [
        "statefulset.kubernetes.io/pod-name", "apps.kubernetes.io/pod-index", "job-name", "batch.kubernetes.io/job-name", "controller-uid",
        "pod-template-hash", "controller-revision-hash", "rollouts-pod-template-hash",
    ];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesDanglingReference];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) =>
    [
        .. set.Services.SelectMany(s => Pods(set, s, s.Root["spec"]["selector"], isPlain: true)),
        .. set.OfKind("NetworkPolicy").SelectMany(m => Pods(set, m, m.Root["spec"]["podSelector"], isPlain: false)),
        .. set.OfKind("PodDisruptionBudget").SelectMany(m => Pods(set, m, m.Root["spec"]["selector"], isPlain: false)),
        .. set.OfKind("ServiceMonitor").SelectMany(m => Services(set, m)),
    ];

    private static IEnumerable<Finding> Pods(ManifestSet set, Manifest manifest, PlacedNode selector, bool isPlain)
    {
        var sources = set.PodSources;
        if (!IsAsked(set, manifest, selector, isPlain) || !sources.Any(s => set.Surroundings.AreTogether(s.Manifest, manifest)))
        {
            return [];
        }

        var isFound = sources.Any(s => IsMatch(selector, s.Labels, isPlain) || MayGetLabels(set, s.Manifest));
        return isFound || !set.Surroundings.AreSeen(manifest) ? [] : [Finding(manifest, selector, isPlain, "no pods")];
    }

    // It names the namespaces of its services itself; other services may be made from charts.
    private static IEnumerable<Finding> Services(ManifestSet set, Manifest monitor)
    {
        var selector = monitor.Root["spec"]["selector"];
        if (!IsAsked(set, monitor, selector, isPlain: false) || !set.Services.Any(s => set.Surroundings.AreTogether(s, monitor)))
        {
            return [];
        }

        var isFound = set.Services.Any(s => IsMatch(selector, set.LabelsOf(s), isPlain: false) || MayGetLabels(set, s));
        return isFound || !set.Surroundings.AreSeen(monitor) ? [] : [Finding(monitor, selector, isPlain: false, "no services")];
    }

    private static Finding Finding(Manifest manifest, PlacedNode selector, bool isPlain, string what)
    {
        var labels = (isPlain ? selector : selector["matchLabels"]).Entries;
        var text = labels.Count > 0
            ? string.Join(", ", labels.Take(3).Select(l => $"{ValueText.Shorten(l.Key)}: {ValueText.Shorten(l.Text ?? "")}"))
            : "matchExpressions";
        return selector.FindingAtKey(
            RuleCatalog.KubernetesDanglingReference, $"{manifest.Title} selects '{text}', and {what} of this repository have these labels", Fix);
    }

    // An empty selector means everything, or nothing on purpose; one that a tool or a patch writes cannot be judged.
    private static bool IsAsked(ManifestSet set, Manifest manifest, PlacedNode selector, bool isPlain)
    {
        var labels = (isPlain ? selector : selector["matchLabels"]).Entries;
        return (labels.Count > 0 || (!isPlain && selector["matchExpressions"].Items.Count > 0))
            && !labels.Any(l => Variable.Is(l.Text ?? "") || Given.Contains(l.Key, StringComparer.Ordinal))
            && !set.PatchesOf(manifest).Any(p => p.Writes("selector") || p.Writes("podSelector") || p.Writes("matchLabels"));
    }

    private static bool IsMatch(PlacedNode selector, IReadOnlyDictionary<string, string> labels, bool isPlain) => isPlain
        ? selector.Entries.All(e => labels.TryGetValue(e.Key, out var value) && (value == (e.Text ?? "") || Variable.Is(value)))
        : LabelSelector.IsMatch(selector, labels);

    private static bool MayGetLabels(ManifestSet set, Manifest manifest) => set.PatchesOf(manifest).Any(p => p.Writes("labels"));
}
