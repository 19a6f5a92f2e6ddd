using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// That variables with the name of a secret come from one: STD9174. Values that look like a secret are found by the search for secrets, and not
/// named twice. Clause: <c>k8s-config-from-secrets</c>.
/// </summary>
/// <param name="secretLines">The lines of a file in which the search for secrets finds one.</param>
internal sealed class EnvironmentRules(Func<SourceFile, CheckContext, IReadOnlySet<int>> secretLines) : IManifestRules
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesSecretVariable];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) =>
        set.Workloads.SelectMany(w => w.Containers.SelectMany(c => c.Node["env"].Items.SelectMany(v => Check(set, w, c, v))));

    private IEnumerable<Finding> Check(ManifestSet set, Workload workload, Container container, PlacedNode variable)
    {
        if (variable["name"].Text is not { } name || !IsTelling(name))
        {
            yield break;
        }

        var fix =
            $"Write 'valueFrom: {{ secretKeyRef: {{ name: {ValueText.Shorten(workload.Manifest.Name)}-secrets, key: {ValueText.Shorten(KeyOf(name))} }} }}'"
                + $"{(variable["value"].Exists ? " instead of 'value'" : "")}";
        if (variable["valueFrom"]["configMapKeyRef"] is { Exists: true } map)
        {
            yield return map.FindingAtKey(
                RuleCatalog.KubernetesSecretVariable, $"{ValueText.Quote(name)} of {container.Title} comes from a ConfigMap, which everybody may read", fix);
        }
        else if (variable["value"] is { Text: { } value } node
            && IsPassword(name, value)
            && !secretLines(workload.Manifest.File, set.Context).Contains(node.Node!.Line))
        {
            // Never the value itself: if it is none today, it will be one.
            yield return node.Finding(RuleCatalog.KubernetesSecretVariable, $"{ValueText.Quote(name)} of {container.Title} stands in the manifest", fix);
        }
    }

    // 'PAYMENTS_API_KEY', 'SECRET_KEY', 'Database__ConnectionString'; not 'TOKEN_URL' and 'SecretName', which are about one.
    private static bool IsTelling(string name) => SensitiveName.IsSecret(name) || SensitiveName.IsConnection(name);

    // Numbers, switches, paths, addresses and names are settings; what looks random has a finding of its own.
    private static bool IsPassword(string name, string value)
    {
        var isConnection = name.Contains("connection", StringComparison.OrdinalIgnoreCase);
        return !Variable.Is(value)
            && value is not ("true" or "false")
            && !value.StartsWith(name, StringComparison.OrdinalIgnoreCase)
            && !decimal.TryParse(value, out _)
            && !value.StartsWith('/')
            && !value.Contains("://", StringComparison.Ordinal)
            && (!isConnection || value.Contains("password=", StringComparison.OrdinalIgnoreCase) || value.Contains("pwd=", StringComparison.OrdinalIgnoreCase));
    }

    private static string KeyOf(string name) => name.Replace("__", "-", StringComparison.Ordinal).Replace('_', '-').ToLowerInvariant();
}
