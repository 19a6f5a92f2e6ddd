using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// That ports which probes and services name are ports of a container: STD9184 of names, which a cluster cannot resolve, and STD9185 of numbers,
/// which work when the process listens there. Clauses: <c>k8s-static-validation</c>, <c>k8s-ports-named</c>.
/// </summary>
internal sealed class PortRules : IManifestRules
{
    private static readonly string[] Handlers = ["httpGet", "tcpSocket"];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesPortReference, RuleCatalog.KubernetesPortNumber];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) =>
        set.Workloads.Where(w => !w.MayGet("ports")).SelectMany(w => w.Containers.SelectMany(Probes)).Concat(set.Services.SelectMany(s => Targets(set, s)));

    private static IEnumerable<Finding> Probes(Container container)
    {
        var ports = container.Node["ports"].Items;
        return ProbedPorts(container.Node)
            .Where(port => IsMissing(port.Text!, ports))
            .DistinctBy(port => port.Text, StringComparer.Ordinal)
            .Select(port => Missing(port, $"{container.Title} has no port {ValueText.Quote(port.Text!)}", ports));
    }

    private static IEnumerable<PlacedNode> ProbedPorts(PlacedNode container)
    {
        PlacedNode[] probes =
        [
            container["livenessProbe"], container["readinessProbe"], container["startupProbe"],
            container["lifecycle"]["preStop"], container["lifecycle"]["postStart"],
        ];
        return probes.SelectMany(probe => Handlers.Select(handler => probe[handler]["port"])).Where(IsPort);
    }

    private static IEnumerable<Finding> Targets(ManifestSet set, Manifest service)
    {
        var selector = service.Root["spec"]["selector"];
        if (selector.Entries.Count == 0 || set.PatchesOf(service).Any(p => p.Writes("selector") || p.Writes("ports")))
        {
            return [];
        }

        var pods = set.PodSources.Where(s => IsSelected(service, selector, s)).ToArray();
        return pods.Length > 0 && pods.All(p => IsWhole(p) && !set.PatchesOf(p.Manifest).Any(patch => patch.Writes("ports")))
            ? Targets(service, [.. pods.SelectMany(p => p.Ports)])
            : [];
    }

    private static IEnumerable<Finding> Targets(Manifest service, PlacedNode[] ports) => service.Root["spec"]["ports"].Items
        .Select(p => p["targetPort"] is { Exists: true } target ? target : p["port"])
        .Where(p => IsPort(p) && IsMissing(p.Text!, ports))
        .Select(p => Missing(p, $"the pods that {service.Title} selects have no port {ValueText.Quote(p.Text!)}", ports));

    private static bool IsSelected(Manifest service, PlacedNode selector, PodSource source) =>
        service.IsBeside(source.Manifest) && LabelSelector.HasAll(selector, source.Labels);

    private static bool IsWhole(PodSource source) =>
        source.Template["spec"]["containers"].Items is { Count: > 0 } containers && containers.All(c => c["image"].Exists);

    private static bool IsPort(PlacedNode port) => port.Text is { } text && !Variable.Is(text);

    // A container need not list the ports that it listens on; where it lists none, nothing is known.
    private static bool IsMissing(string port, IReadOnlyList<PlacedNode> ports) => IsNumber(port)
        ? ports.Count > 0 && ports.All(p => p["containerPort"].Text != port)
        : ports.All(p => p["name"].Text != port);

    private static Finding Missing(PlacedNode port, string message, IReadOnlyList<PlacedNode> ports)
    {
        var isNumber = IsNumber(port.Text!);
        var known = ports.Select(p => p[isNumber ? "containerPort" : "name"].Text).OfType<string>().Distinct(StringComparer.Ordinal).Take(3).ToArray();
        return port.Finding(
            isNumber ? RuleCatalog.KubernetesPortNumber : RuleCatalog.KubernetesPortReference,
            message,
            known.Length > 0
                ? $"Write {ListText.Or(known.Select(k => ValueText.Quote(k)))}, or add the port to the container"
                : $"Add 'ports: [{{ name: {ValueText.Shorten(port.Text!)}, containerPort: 8080 }}]' to the container");
    }

    private static bool IsNumber(string port) => port.All(char.IsAsciiDigit);
}
