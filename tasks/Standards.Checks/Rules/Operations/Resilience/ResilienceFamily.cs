using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Operations;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Resilience;

/// <summary>
/// How calls to dependencies end, <c>ops/resilience.yml</c>. Clauses: <c>resilience-timeouts</c>, <c>retry-exponential-backoff</c>,
/// <c>circuit-breaker-external-calls</c>, <c>graceful-degradation</c>.
/// </summary>
internal sealed class ResilienceFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.ResilienceCompleteness, RuleCatalog.ResilienceAttemptTimeout, RuleCatalog.ResilienceTotalTimeout, RuleCatalog.ResilienceBreakerWindow,
        RuleCatalog.ResilienceRetryLimits, RuleCatalog.ResilienceRetryTotal, RuleCatalog.ResilienceRetryFailures, RuleCatalog.ResilienceIdempotency,
        RuleCatalog.ResilienceFallbackMatch,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } =
    [
        new("resilience", RuleCatalog.ResilienceSchema) { Missing = RuleCatalog.ResiliencePresence, RequiredFor = [ServiceClass.Service, ServiceClass.Worker] },
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations)
    {
        var root = operations["resilience"];
        var declared = DeclaredDependency.Of(operations);
        return
        [
            .. EntryRule.Check(root["dependencies"], declared),
            .. TimeoutRule.CheckStandards(root["timeout_standards"], operations.Policy),
            .. root["dependencies"].Entries.SelectMany(entry => CheckEntry(entry, root, declared.FirstOrDefault(d => d.Name == entry.Key), operations.Policy)),
        ];
    }

    private static IEnumerable<Finding> CheckEntry(PlacedNode entry, PlacedNode root, DeclaredDependency? declared, Policy policy) =>
    [
        .. TimeoutRule.CheckAttempt(entry, root["timeout_standards"], declared, policy),
        .. TotalTimeoutRule.Check(entry, policy),
        .. BreakerRule.Check(entry),
        .. RetryRule.Check(entry["retry"], policy),
        .. RetryTimeRule.Check(entry, policy),
        .. RetryStatusRule.Check(entry["retry"]),
        .. IdempotencyRule.Check(entry),
        .. FallbackRule.Check(entry, declared),
    ];
}
