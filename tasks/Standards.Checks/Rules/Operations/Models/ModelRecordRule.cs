using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Operations.Models;

/// <summary>
/// STD9901: a version is registered once, and trained before it is deployed and deployed before it is deprecated. Clause <c>ai-model-version-record</c>.
/// </summary>
internal static class ModelRecordRule
{
    public static IEnumerable<Finding> Check(IReadOnlyList<Model> models)
    {
        foreach (var finding in OperationsIds.Check(models.Select(m => m.Node["id"]), RuleCatalog.ModelVersionUnique))
        {
            yield return finding;
        }

        var seen = new HashSet<(string, string)>();
        foreach (var model in models)
        {
            if (model.Version.Length > 0 && !seen.Add((model.Name, model.Version)))
            {
                yield return model.Node["version"].Finding(
                    RuleCatalog.ModelVersionUnique,
                    $"the model {model.Title} is registered twice",
                    "Write the version of this training, or remove one of the two");
            }

            var (trained, deployed, deprecated) = (model.Node["trained_at"], model.Node["deployed_at"], model.Node["deprecated_at"]);
            if (deployed.Date < trained.Date)
            {
                yield return deployed.Finding(
                    RuleCatalog.ModelVersionUnique,
                    $"the model {model.Title} was deployed on {deployed.Text} and trained on {trained.Text}",
                    "Correct one of the two days");
            }

            if (deprecated.Date < deployed.Date)
            {
                yield return deprecated.Finding(
                    RuleCatalog.ModelVersionUnique,
                    $"the model {model.Title} was deprecated on {deprecated.Text} and deployed on {deployed.Text}",
                    "Correct one of the two days");
            }
        }
    }
}
