using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations.Models;

/// <summary>
/// Models that a service asks, how good they are and who decides when they are unsure, <c>ops/models.yml</c>. Clauses:
/// <c>ai-model-version-record</c>, <c>ai-confidence-bands</c>, <c>ai-model-evaluation-thresholds</c>.
/// </summary>
internal sealed class ModelsFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.ModelVersionUnique, RuleCatalog.ModelConfidenceBands, RuleCatalog.ModelThresholdFloor, RuleCatalog.ModelQuality,
        RuleCatalog.ModelEvaluationSets, RuleCatalog.ModelPreviousVersion, RuleCatalog.ModelFlag, RuleCatalog.ModelOutputSchema,
        RuleCatalog.ModelRollbackRunbook, RuleCatalog.ModelRollout, RuleCatalog.ModelEvaluationSteps,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } = [new("models", RuleCatalog.ModelRegistrySchema)];

    /// <inheritdoc/>
    public bool ReadsOtherFiles => true;

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file) => OutputSchemaRule.IsSchema(file.Path) || ModelRollbackRule.IsRunbook(file.Path);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations)
    {
        var root = operations["models"];
        var models = Model.All(operations);
        var versions = models.ToLookup(m => m.Name, StringComparer.Ordinal);

        // A version that stands twice has the wrong number; what follows from the number is wrong too.
        var unique = models.GroupBy(m => (m.Name, m.Version)).Where(g => g.Count() == 1).SelectMany(g => g).ToArray();
        var flags = ModelFlagRule.Registered(operations["flags"]);
        return ModelRecordRule.Check(models)
            .Concat(ConfidenceBandRule.Check(root))
            .Concat(ModelQualityRule.Check(root, models, operations.Policy))
            .Concat(TestSetRule.Check(root, operations.Policy))
            .Concat(ModelRolloutRule.CheckOrder(root))
            .Concat(unique.SelectMany(m => ModelRollbackRule.Check(operations, m, versions[m.Name])))
            .Concat(unique.SelectMany(m => ModelFlagRule.Check(m, flags)))
            .Concat(OutputSchemaRule.Check(operations, models))
            .Concat(models.SelectMany(ModelRolloutRule.Check));
    }
}
