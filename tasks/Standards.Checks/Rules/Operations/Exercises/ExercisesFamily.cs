using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Operations;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Exercises;

/// <summary>
/// Rehearsals, <c>ops/exercises.yml</c>. Clauses: <c>game-day-quarterly</c>, <c>game-day-scenarios</c>, <c>fire-drill-monthly</c>,
/// <c>dr-annual-exercise</c>, <c>backup-restore-exercised</c>, <c>runbooks-are-exercised</c>.
/// </summary>
internal sealed class ExercisesFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.ExerciseDocumentExists, RuleCatalog.ExerciseReport, RuleCatalog.ExerciseGameDay, RuleCatalog.ExerciseFireDrill,
        RuleCatalog.ExerciseDisaster, RuleCatalog.ExerciseScenarios, RuleCatalog.ExerciseRestore, RuleCatalog.ExerciseRunbookCoverage,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } =
    [
        new("exercises", RuleCatalog.ExerciseSchema) { Missing = RuleCatalog.ExercisePresence, RequiredFor = [ServiceClass.Service, ServiceClass.Worker] },
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations)
    {
        var root = operations["exercises"];
        return root.Node is not YamlMapping ? [] :
        [
            .. ExercisePathRule.Check(root, operations),
            .. DebriefRule.Check(root, operations.DueBefore),
            .. CadenceRules.Check(root, operations),
            .. ScenarioRules.Check(root, operations),
            .. UnexercisedRule.Check(root, operations),
        ];
    }
}
