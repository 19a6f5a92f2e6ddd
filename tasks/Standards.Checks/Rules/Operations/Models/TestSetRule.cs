using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Models;

/// <summary>STD9905: a model is evaluated on three separate sets of sufficient size. Clause <c>ai-model-test-sets</c>.</summary>
internal static class TestSetRule
{
    private static readonly (string Name, OperationsLimit Least)[] Sets =
    [
        ("validation", OperationsLimits.ValidationSetSize),
        ("test", OperationsLimits.TestSetSize),
        ("edge_cases", OperationsLimits.EdgeCaseSetSize),
    ];

    public static IEnumerable<Finding> Check(PlacedNode root, Policy policy)
    {
        var sets = root["evaluation"]["test_sets"];
        if (!sets.Exists)
        {
            yield break;
        }

        foreach (var (name, limit) in Sets)
        {
            var least = string.Create(CultureInfo.InvariantCulture, $"{policy.Operations[limit]:0}");
            var size = sets[name]["size"];
            if (!sets[name].Exists)
            {
                yield return sets.FindingAtKey(
                    RuleCatalog.ModelEvaluationSets, $"there is no test set '{name}'", $"Add '{name}: {{ size: {least} }}' below 'test_sets'");
            }
            else if (size.Number < policy.Operations[limit])
            {
                yield return size.Finding(
                    RuleCatalog.ModelEvaluationSets,
                    string.Create(CultureInfo.InvariantCulture, $"the test set '{name}' has {size.Number:0} examples, fewer than {least}"),
                    "Collect more examples, and write their number");
            }
        }
    }
}
