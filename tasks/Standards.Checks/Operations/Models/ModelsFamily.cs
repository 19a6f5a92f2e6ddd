using Standards.Checks.Findings;
using Standards.Checks.Repository;
using Standards.Checks.Rules;

namespace Standards.Checks.Operations.Models;

/// <summary>
/// Models that a service asks, how good they are and who decides when they are unsure, <c>ops/models.yml</c>. Clauses:
/// <c>ai-model-version-record</c>, <c>ai-confidence-bands</c>, <c>ai-model-evaluation-thresholds</c>.
/// </summary>
internal sealed class ModelsFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } = [new("models", RuleCatalog.STD9900)];

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
        var flags = ModelFlagRule.Registered(operations["flags"]);
        return ModelRecordRule.Check(models)
            .Concat(ConfidenceBandRule.Check(root))
            .Concat(ModelQualityRule.Check(root, models, operations.Policy))
            .Concat(TestSetRule.Check(root, operations.Policy))
            .Concat(ModelRolloutRule.CheckOrder(root))
            .Concat(models.SelectMany(m => ModelRollbackRule.Check(operations, m, versions[m.Name])))
            .Concat(models.SelectMany(m => ModelFlagRule.Check(m, flags)))
            .Concat(models.SelectMany(m => OutputSchemaRule.Check(operations, m)))
            .Concat(models.SelectMany(ModelRolloutRule.Check));
    }
}
