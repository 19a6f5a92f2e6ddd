using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations.Deprecations;

/// <summary>
/// What is deprecated, <c>ops/deprecations.yml</c>. Clauses: <c>deprecation-tracking</c>, <c>api-deprecation-timeline</c>,
/// <c>deprecation-period-6-months</c>.
/// </summary>
internal sealed class DeprecationsFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.DeprecationNoticePeriod, RuleCatalog.DeprecationGuideExists, RuleCatalog.DeprecationMajorVersion, RuleCatalog.DeprecationRemoval,
        RuleCatalog.DeprecationEndNear, RuleCatalog.DeprecationContractRegistered, RuleCatalog.DeprecationContractRemoved,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } = [new("deprecations", RuleCatalog.DeprecationSchema)];

    /// <inheritdoc/>
    public bool ReadsOtherFiles => true;

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file) => OpenApiReader.IsContract(file);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations)
    {
        var root = operations["deprecations"]["deprecations"];
        return root.Node is not Standards.Checks.Foundation.Yaml.YamlMapping ? [] :
        [
            .. root.Entries.SelectMany(entry => (IEnumerable<Finding>)
            [
                .. TimelineRule.Check(entry, operations.Policy),
                .. operations.MissingPath(entry["migration_guide"], RuleCatalog.DeprecationGuideExists),
                .. RemovalVersionRule.Check(entry),
                .. SunsetRule.Check(entry, operations),
            ]),
            .. OpenApiRule.Check(root.Entries, operations),
        ];
    }
}
