using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// That the objects that an Ingress or an autoscaler names are there: STD9183 as well, and STD9184 for the port of a service. Clause:
/// <c>k8s-static-validation</c>.
/// </summary>
internal sealed class TargetRules : IManifestRules
{
    private const string Fix = "Correct the name; where another repository deploys it, waive this finding";

    private static readonly string[] Scaled = ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController", "Rollout"];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesDanglingReference, RuleCatalog.KubernetesPortReference];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) =>
        set.OfKind("Ingress").SelectMany(ingress => Backends(ingress).SelectMany(backend => Check(set, ingress, backend)))
            .Concat(set.OfKind("HorizontalPodAutoscaler").Concat(set.OfKind("ScaledObject")).SelectMany(scaler => Target(set, scaler)));

    private static IEnumerable<Finding> Check(ManifestSet set, Manifest ingress, PlacedNode backend)
    {
        var (name, port) = Named(backend);
        if (name.Text is not { } text || Variable.Is(text) || port.Text == "use-annotation")
        {
            return [];
        }

        var services = set.Services.Where(s => s.Name == text).ToArray();
        if (services.Length > 0)
        {
            return Port(set, services, port);
        }

        return set.Services.Any(s => set.Surroundings.AreTogether(s, ingress)) && set.Surroundings.AreSeen(ingress)
            ? [name.Finding(
                RuleCatalog.KubernetesDanglingReference,
                $"{ingress.Title} leads to the service {ValueText.Quote(text)}, which this repository does not have",
                Fix)]
            : [];
    }

    private static IEnumerable<Finding> Port(ManifestSet set, Manifest[] services, PlacedNode port)
    {
        var known = services.Select(s => s.Root["spec"]["ports"].Items).ToArray();
        if (port.Text is { } text
            && !Variable.Is(text)
            && known.All(ports => ports.Count > 0 && !ports.Any(p => p["port"].Text == text || p["name"].Text == text))
            && !services.Any(s => set.PatchesOf(s).Any(p => p.Writes("ports"))))
        {
            var ports = known[0].Select(p => p["name"].Text ?? p["port"].Text ?? "").Where(p => p.Length > 0).Take(3);
            yield return port.Finding(
                RuleCatalog.KubernetesPortReference,
                $"{services[0].Title} has no port {ValueText.Quote(text)}",
                $"Write a port of the service: {ListText.Or(ports.Select(ValueText.Quote))}");
        }
    }

    private static IEnumerable<Finding> Target(ManifestSet set, Manifest scaler)
    {
        var target = scaler.Root["spec"]["scaleTargetRef"];
        var kind = target["kind"].Text ?? "Deployment";
        if (target["name"].Text is { } name
            && !Variable.Is(name)
            && Scaled.Contains(kind, StringComparer.Ordinal)
            && !set.PodSources.Any(s => s.Manifest.Kind == kind && s.Manifest.Name == name)
            && IsAsked(set, scaler))
        {
            yield return target["name"].Finding(
                RuleCatalog.KubernetesDanglingReference,
                $"{scaler.Title} scales the {kind} {ValueText.Quote(name)}, which this repository does not have",
                Fix);
        }
    }

    private static bool IsAsked(ManifestSet set, Manifest scaler) =>
        !set.PatchesOf(scaler).Any(p => p.Writes("scaleTargetRef"))
        && set.PodSources.Any(s => set.Surroundings.AreTogether(s.Manifest, scaler))
        && set.Surroundings.AreSeen(scaler);

    private static IEnumerable<PlacedNode> Backends(Manifest ingress)
    {
        var spec = ingress.Root["spec"];
        return spec["rules"].Items
            .SelectMany(r => r["http"]["paths"].Items)
            .Select(p => p["backend"])
            .Prepend(spec["defaultBackend"])
            .Prepend(spec["backend"]);
    }

    // Of networking.k8s.io/v1, and of the versions before it.
    private static (PlacedNode Name, PlacedNode Port) Named(PlacedNode backend)
    {
        var service = backend["service"];
        var number = service["port"]["number"];
        return service.Exists ? (service["name"], number.Exists ? number : service["port"]["name"]) : (backend["serviceName"], backend["servicePort"]);
    }
}
