using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations.Requirements;

/// <summary>
/// Requirements and the tests that verify them, <c>ops/requirements.yml</c>. Clause <c>requirement-coverage-by-tests</c>.
/// </summary>
internal sealed class RequirementsFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.RequirementIdUnique, RuleCatalog.RequirementTest];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } = [new("requirements", RuleCatalog.RequirementSchema)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations)
    {
        var requirements = operations["requirements"]["requirements"].Items;
        var code = new OperationsCode(operations);
        return OperationsIds.Check(requirements.Select(r => r["id"]), RuleCatalog.RequirementIdUnique)
            .Concat(requirements.SelectMany(r => CheckTests(r, code)));
    }

    // STD9932: only what must hold needs a test; what a requirement names exists whatever its level.
    private static IEnumerable<Finding> CheckTests(PlacedNode requirement, OperationsCode code)
    {
        var tests = requirement["verified_by"];
        if (requirement["level"].Text is "must" && tests.Items.Count == 0)
        {
            yield return requirement["id"].Finding(
                RuleCatalog.RequirementTest,
                $"the requirement '{ValueText.Shorten(requirement["id"].Text ?? "")}' has no test",
                "Add 'verified_by: [OrderTests]' with the types or paths of the tests that show it");
        }

        foreach (var finding in tests.Items.SelectMany(test => code.Check(test, RuleCatalog.RequirementTest)))
        {
            yield return finding;
        }
    }
}
