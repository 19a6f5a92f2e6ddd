using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Exercises;

/// <summary>
/// STD9723: an experiment that can hurt has somebody who watches it and a condition that ends it. STD9724: the harmless ones come first.
/// Clause <c>chaos-levels</c>.
/// </summary>
internal static class ChaosLevelRules
{
    private const int Harmless = 1;

    public static IEnumerable<Finding> Check(PlacedNode experiments)
    {
        foreach (var experiment in experiments.Entries.Where(e => e["level"].Number > Harmless))
        {
            foreach (var (key, example) in ((string, string)[])[("owner", "\"@team\""), ("abort_condition", "error rate above 1 %")])
            {
                if (!experiment[key].Exists)
                {
                    yield return experiment.FindingAtKey(
                        RuleCatalog.ExperimentSafeguards,
                        $"the experiment {ValueText.Quote(experiment.Key)} of level {experiment["level"].Text} has no '{key}'",
                        $"Add '{key}: {example}'");
                }
            }
        }

        if (experiments.Entries.Count > 0 && experiments.Entries.All(e => e["level"].Number > Harmless))
        {
            yield return experiments.FindingAtKey(
                RuleCatalog.ExperimentOrder, "no experiment is of level 1", "Begin with one that kills a single process, with 'level: 1'");
        }
    }
}
