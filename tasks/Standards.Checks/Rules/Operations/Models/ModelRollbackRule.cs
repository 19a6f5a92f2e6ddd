using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations.Models;

/// <summary>
/// STD9906 and STD9909: the version before stays registered, so that going back is a switch of flags, and the runbook says how. Clause
/// <c>ai-model-rollback</c>.
/// </summary>
internal static class ModelRollbackRule
{
    /// <summary>Where runbooks are; only these are read, others need only exist.</summary>
    public const string Folder = "docs/runbooks/";

    public static IEnumerable<Finding> Check(OperationsSet operations, Model model, IEnumerable<Model> versions)
    {
        if (!model.IsActive || model.Version.Length == 0)
        {
            yield break;
        }

        var (first, isFirst) = (model.Node["first_version"], model.Node["first_version"].Boolean == true);
        var before = versions.FirstOrDefault(m => m.IsOlderThan(model));
        if (isFirst && before is not null)
        {
            yield return first.Finding(
                RuleCatalog.ModelPreviousVersion,
                $"the model {model.Title} says that it is the first version, and {ValueText.Shorten(before.Version)} is registered",
                "Remove 'first_version'");
        }
        else if (!isFirst && before is null)
        {
            yield return model.Node["version"].Finding(
                RuleCatalog.ModelPreviousVersion,
                $"no version before {model.Title} is registered to go back to",
                "Register the version before, or write 'first_version: true'");
        }

        var runbook = model.Node["runbook"];
        foreach (var finding in operations.MissingPath(runbook, RuleCatalog.ModelRollbackRunbook))
        {
            yield return finding;
        }

        if (runbook.Text is { } path
            && IsRunbook(path)
            && operations.Find(path) is { } file
            && OperationsDocument.MissingSections(file, ["rollback"]).Count > 0
            && OperationsDocument.MissingSections(file, ["roll back"]).Count > 0)
        {
            yield return runbook.Finding(
                RuleCatalog.ModelRollbackRunbook,
                $"the runbook {ValueText.Quote(path)} does not say how to go back to the version before",
                "Add the heading '## Rollback', with the flag to switch");
        }
    }

    /// <summary>Whether a path is that of a runbook whose content is read.</summary>
    public static bool IsRunbook(string path) => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal);
}
