using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Operations.Models;

/// <summary>
/// STD9910 and STD9911: a version begins dark and grows, after an evaluation in the fixed order. Clauses <c>ai-model-behind-flag</c> and
/// <c>ai-model-evaluation-order</c>.
/// </summary>
internal static class ModelRolloutRule
{
    private static readonly string[] Steps = ["train", "validation", "test", "edge_cases", "dark_deploy", "ramp"];

    public static IEnumerable<Finding> Check(Model model)
    {
        var before = -1m;
        foreach (var percent in model.Node["rollout"].Items)
        {
            if (percent.Number is not { } value)
            {
                yield break;
            }

            if (before < 0 && value != 0)
            {
                yield return percent.Finding(
                    RuleCatalog.ModelRollout,
                    string.Create(CultureInfo.InvariantCulture, $"the rollout of the model {model.Title} begins at {value:0.##} %"),
                    "Begin with 0, where answers are compared and not used");
            }
            else if (value <= before)
            {
                yield return percent.Finding(
                    RuleCatalog.ModelRollout,
                    string.Create(CultureInfo.InvariantCulture, $"the rollout of the model {model.Title} goes from {before:0.##} % to {value:0.##} %"),
                    "Write numbers that grow");
            }

            before = value;
        }
    }

    /// <summary>The order of the evaluation.</summary>
    public static IEnumerable<Finding> CheckOrder(PlacedNode root)
    {
        var process = root["evaluation"]["process"];
        if (process.Exists
            && process.Items.All(s => Steps.Contains(s.Text, StringComparer.Ordinal))
            && !process.Items.Select(s => s.Text).SequenceEqual(Steps, StringComparer.Ordinal))
        {
            yield return process.Finding(
                RuleCatalog.ModelEvaluationSteps,
                "the evaluation does not take its six steps in their order",
                $"Write 'process: [{string.Join(", ", Steps)}]'");
        }
    }
}
