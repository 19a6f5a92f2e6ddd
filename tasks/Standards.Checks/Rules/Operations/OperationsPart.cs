using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations;

/// <summary>The part <c>operations</c> of the policy.</summary>
internal static class OperationsPart
{
    /// <summary>How it is read, and which of its values is weaker.</summary>
    public static PolicyPart Definition { get; } = Define();

    extension(Policy policy)
    {
        /// <summary>Machine-readable operations files.</summary>
        public OperationsPolicy Operations => policy.Part<OperationsPolicy>();
    }

    private static PolicyPart<OperationsPolicy> Define()
    {
        var part = new PolicyPart<OperationsPolicy>("operations", OperationsPolicyReader.Read).Shrinking("optional", p => p.Optional);
        foreach (var limit in OperationsLimits.All)
        {
            _ = part.Key(
                $"limits.{limit.Name}",
                limit.IsFloor ? "lowered" : "raised",
                (upper, lower) => limit.IsFloor ? lower[limit] < upper[limit] : lower[limit] > upper[limit],
                isListed: false);
        }

        return part;
    }
}
