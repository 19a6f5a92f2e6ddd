using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Operations.Rollout;

/// <summary>
/// STD9652: phases grow until everybody has the change. STD9653: each is watched for a while before the next begins, and the last begins
/// after a validation. Clause <c>config-gradual-rollout</c>.
/// </summary>
internal static class PhaseRules
{
    private const decimal Everybody = 100;

    public static IEnumerable<Finding> Check(IReadOnlyList<PlacedNode> phases)
    {
        for (var i = 0; i < phases.Count; i++)
        {
            var (phase, share) = (phases[i], phases[i]["percentage"]);
            var isLast = i == phases.Count - 1;
            if (i > 0 && phases[i - 1]["percentage"].Number is <= Everybody and { } before && share.Number <= before)
            {
                yield return share.Finding(
                    RuleCatalog.RolloutPhaseGrowth,
                    $"phase {i + 1} reaches {share.Text} %, not more than the phase before it",
                    "Write phases with rising percentages");
            }
            else if (isLast && share.Number < Everybody)
            {
                yield return share.Finding(
                    RuleCatalog.RolloutPhaseGrowth, $"the last phase reaches {share.Text} %, not everybody", "Add a phase with 'percentage: 100'");
            }

            foreach (var finding in isLast ? CheckLast(phase, phases.Count) : CheckEarlier(phase, i + 1))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> CheckEarlier(PlacedNode phase, int number)
    {
        if (phase["monitor"].Boolean != true && phase.Node is Standards.Checks.Foundation.Yaml.YamlMapping)
        {
            yield return At(phase, "monitor").Finding(RuleCatalog.RolloutPhaseWatch, $"phase {number} is not monitored", "Write 'monitor: true'");
        }

        if (!phase["duration"].Exists && phase.Node is Standards.Checks.Foundation.Yaml.YamlMapping)
        {
            yield return phase.Finding(
                RuleCatalog.RolloutPhaseWatch, $"phase {number} has no 'duration'", "Add 'duration: 1 hour', or how long its metrics are watched");
        }
    }

    // A single phase has nothing to validate on.
    private static IEnumerable<Finding> CheckLast(PlacedNode phase, int count)
    {
        if (phase.Node is Standards.Checks.Foundation.Yaml.YamlMapping && count == 1)
        {
            yield return phase.Finding(
                RuleCatalog.RolloutPhaseWatch, "the only phase reaches everybody at once", "Add a phase with a smaller percentage before it");
        }
        else if (phase.Node is Standards.Checks.Foundation.Yaml.YamlMapping && phase["after_validation"].Boolean != true)
        {
            yield return At(phase, "after_validation").Finding(
                RuleCatalog.RolloutPhaseWatch, "the last phase begins without a validation", "Write 'after_validation: true'");
        }
    }

    private static PlacedNode At(PlacedNode phase, string key) => phase[key].Exists ? phase[key] : phase;
}
