using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations.Flags;

/// <summary>
/// Feature flags, <c>ops/flags.yml</c>. Clauses: <c>feature-flag-definition</c>, <c>feature-flags-for-risky-change</c>, <c>feature-flags-degradation</c>.
/// </summary>
internal sealed class FlagsFamily : IOperationsFamily
{
    /// <summary>The name of the file.</summary>
    public const string Name = "flags";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.FeatureFlagDisabledRollout, RuleCatalog.FeatureFlagReleaseExpiry, RuleCatalog.FeatureFlagRemoval, RuleCatalog.FeatureFlagLoadRunbook,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } = [new(Name, RuleCatalog.FeatureFlagSchema)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations) => operations[Name]["flags"].Entries.SelectMany(flag => (IEnumerable<Finding>)
    [
        .. FlagStateRule.Check(flag),
        .. FlagRemovalRule.Check(flag, operations),
        .. FlagRunbookRule.Check(flag, operations),
    ]);
}
