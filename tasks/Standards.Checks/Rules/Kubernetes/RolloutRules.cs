using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// Whether requests are answered while a new version takes the place of the old one: STD9170 and STD9176. Clause: <c>zero-downtime-deploy</c>.
/// </summary>
internal sealed class RolloutRules : IManifestRules
{
    // What a cluster takes when nobody says it.
    private const int Grace = 30;

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesRollingUpdate, RuleCatalog.KubernetesGracePeriod];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) => set.Workloads.Where(w => w.IsLongRunning).SelectMany(w => Strategy(set, w).Concat(Stopping(w)));

    private static IEnumerable<Finding> Strategy(ManifestSet set, Workload workload)
    {
        var strategy = workload.Manifest.Root["spec"]["strategy"];
        if (workload.Manifest.Kind != "Deployment" || !workload.IsServer || workload.MayGet("strategy"))
        {
            yield break;
        }

        // A volume that one pod holds has to be let go before the next pod takes it.
        var hasVolume = workload.Pod["volumes"].Items.Any(v => v["persistentVolumeClaim"].Exists);
        if (strategy["type"].Text == "Recreate" && !hasVolume)
        {
            yield return strategy["type"].Finding(
                RuleCatalog.KubernetesRollingUpdate,
                $"{workload.Manifest.Title} is down during each deployment: 'type: Recreate'",
                "Write 'type: RollingUpdate' and 'rollingUpdate: { maxUnavailable: 0, maxSurge: 1 }'");
        }

        var missing = strategy["rollingUpdate"]["maxUnavailable"];
        if (strategy["type"].Text != "Recreate" && Unavailable(missing, Pods(set, workload)) > 0)
        {
            yield return missing.FindingAtKey(
                RuleCatalog.KubernetesRollingUpdate,
                $"{workload.Manifest.Title} may lack pods during a deployment: 'maxUnavailable: {ValueText.Shorten(missing.Text!)}'",
                "Write 'maxUnavailable: 0' and 'maxSurge: 1'");
        }
    }

    // A share is rounded down.
    private static int Unavailable(PlacedNode node, int? pods) => node.Text is not { } text ? 0
        : text.EndsWith('%') ? Number(text[..^1]) is { } share && pods is { } count ? share * count / 100 : 0
        : Number(text) ?? 0;

    private static int? Pods(ManifestSet set, Workload workload) =>
        set.ScalersWith(workload).FirstOrDefault() is { } scaler
            ? Number(scaler.Root["spec"]["minReplicas"].Text)
            : Number(workload.Manifest.Root["spec"]["replicas"].Text);

    private static IEnumerable<Finding> Stopping(Workload workload)
    {
        var grace = workload.Pod["terminationGracePeriodSeconds"];
        var seconds = grace.Exists ? Number(grace.Text) : Grace;
        foreach (var container in workload.Containers.Where(c => !c.IsInit))
        {
            var (sleep, at) = Sleep(container.Node["lifecycle"]["preStop"]);
            if (sleep >= seconds && !workload.MayGet("terminationGracePeriodSeconds"))
            {
                yield return at.Finding(
                    RuleCatalog.KubernetesGracePeriod,
                    string.Create(CultureInfo.InvariantCulture, $"{container.Title} waits {sleep} s before it stops, and is killed after {seconds} s"),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Write 'terminationGracePeriodSeconds: {sleep + Grace}' or more: the time to end counts from the beginning of 'preStop'"));
            }
        }
    }

    // 'sleep: { seconds: 10 }', 'exec: { command: [sleep, "10"] }', 'exec: { command: [sh, -c, sleep 10] }'.
    private static (int? Seconds, PlacedNode At) Sleep(PlacedNode hook)
    {
        if (hook["sleep"]["seconds"] is { Exists: true } seconds)
        {
            return (Number(seconds.Text), seconds);
        }

        var command = hook["exec"]["command"].Items;
        var words = command.Count == 0 ? [] : string.Join(' ', command.Select(c => c.Text ?? "")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, w => w is "sleep" or "/bin/sleep" or "/usr/bin/sleep");
        return at >= 0 && at + 1 < words.Length && (at == 0 || words[at - 1] == "-c") ? (Number(words[at + 1]), command[^1]) : default;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < 1_000_000 ? value : null;
}
