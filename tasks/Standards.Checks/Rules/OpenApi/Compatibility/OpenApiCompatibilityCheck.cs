using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Compatibility;

/// <summary>
/// STD8400 to STD8406: OpenAPI documents against what they were. Clauses: <c>api-breaking-change-definition</c>, <c>api-breaking-needs-new-major</c>,
/// <c>breaking-needs-major</c>, <c>additive-only-minor</c>, <c>new-major-beside-old</c>.
/// </summary>
public sealed class OpenApiCompatibilityCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "openapi-compatibility";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.OpenApiBaseline, RuleCatalog.OpenApiOperationKept, RuleCatalog.OpenApiRequestKept, RuleCatalog.OpenApiResponseKept,
        RuleCatalog.OpenApiBreakNeedsMajor, RuleCatalog.OpenApiOldVersionKept, RuleCatalog.OpenApiMinorRaised,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        file.Path == BaselineRule.Changelog || Retirement.IsRegister(file.Path) || OpenApiFiles.MayBeContract(file.Path);

    /// <inheritdoc/>
    public IEnumerable<RuleDescriptor> RulesOn(IReadOnlyList<SourceFile> files, CheckContext context) =>
        OpenApiFiles.Read(context).Documents.Count == 0 ? [] : Rules;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var documents = OpenApiFiles.Read(context).Documents;

        // Where there is no contract, and no base that may have one, nothing asks git.
        if (documents.Count == 0 && context.Base.Length == 0)
        {
            yield break;
        }

        using var earlier = new EarlierContracts(context, documents);
        var contracts = earlier.Find();
        var retirement = new Lazy<Retirement>(() => Retirement.Read(context));
        foreach (var contract in contracts)
        {
            var comparison = ContractComparison.Of(contract.Old, contract.New, documents, context.Cancellation);
            foreach (var finding in new CompatibilityRules(contract, documents, retirement.Value, comparison).Check())
            {
                yield return finding;
            }
        }

        foreach (var finding in BaselineRule.Check(documents, earlier, context))
        {
            yield return finding;
        }
    }
}
