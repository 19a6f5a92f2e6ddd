using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Models;

/// <summary>STD9907: a version in use has a flag of its own, which <c>ops/flags.yml</c> knows. Clause <c>ai-model-behind-flag</c>.</summary>
internal static class ModelFlagRule
{
    /// <param name="model">The version.</param>
    /// <param name="registered">The flags of the register; null when there is none that can be read.</param>
    public static IEnumerable<Finding> Check(Model model, IReadOnlySet<string>? registered)
    {
        if (!model.IsActive || model.Name.Length == 0 || model.Version.Length == 0)
        {
            yield break;
        }

        var flag = model.Node["flag"];
        var wanted = ValueText.Line(model.FlagNames[0], 100);
        if (flag.Text is not { } text)
        {
            yield return model.Node.Finding(RuleCatalog.ModelFlag, $"the model {model.Title} is deployed behind no flag", $"Add 'flag: {wanted}'");
        }
        else if (!model.FlagNames.Contains(text, StringComparer.Ordinal))
        {
            yield return flag.Finding(
                RuleCatalog.ModelFlag,
                $"the flag of the model {model.Title} is {ValueText.Quote(text)}, which does not name the model and its version",
                $"Write 'flag: {wanted}', and rename the flag");
        }
        else if (registered?.Contains(text) == false)
        {
            yield return flag.Finding(
                RuleCatalog.ModelFlag,
                $"the flag {ValueText.Quote(text)} is not registered in ops/flags.yml",
                "Register the flag, with its owner and the day of its removal");
        }
    }

    /// <summary>The names of the register, which are keys or stand in entries; null when there is none that can be read.</summary>
    public static IReadOnlySet<string>? Registered(PlacedNode register) => register["flags"] is { Exists: true } flags
        ? flags.Entries.Select(f => f.Key).Concat(flags.Items.Select(f => f["name"].Text ?? f["key"].Text)).OfType<string>().ToHashSet(StringComparer.Ordinal)
        : null;
}
