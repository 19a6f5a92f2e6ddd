using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Models;

/// <summary>
/// STD9903 and STD9904: thresholds are not below those of the organisation, and what is deployed is not below the thresholds. Clauses
/// <c>ai-model-evaluation-thresholds</c> and <c>ai-model-accuracy-deploy-gate</c>.
/// </summary>
internal static class ModelQualityRule
{
    public static IEnumerable<Finding> Check(PlacedNode root, IReadOnlyList<Model> models, Policy policy)
    {
        foreach (var (key, floor) in QualityMeasures.All)
        {
            var (declared, least) = (root["evaluation"]["thresholds"][key], policy.Operations[floor]);
            if (declared.Number < least)
            {
                yield return declared.Finding(
                    RuleCatalog.ModelThresholdFloor,
                    string.Create(CultureInfo.InvariantCulture, $"the threshold of '{key}' is {declared.Number:0.####}, less than {least:0.####}"),
                    string.Create(CultureInfo.InvariantCulture, $"Write '{key}: {least:0.####}' or more"));
            }

            var wanted = Math.Max(declared.Number ?? 0, least);
            foreach (var model in models.Where(m => m.IsActive && m.Node["performance"][key].Number < wanted))
            {
                var measured = model.Node["performance"][key];
                yield return measured.Finding(
                    RuleCatalog.ModelQuality,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the model {model.Title} is deployed with the {key} {measured.Number:0.####}, and at least {wanted:0.####} is wanted"),
                    "Go back to the version before, and write 'deprecated_at: yyyy-MM-dd' with the day");
            }
        }
    }
}
