using Standards.Checks.Policies;

namespace Standards.Checks.Models.Ownership;

/// <summary>The part <c>ownership</c> of the policy.</summary>
internal static class OwnershipPart
{
    /// <summary>How it is read, and which of its values is weaker.</summary>
    public static PolicyPart Definition { get; } = new PolicyPart<OwnershipPolicy>("ownership", OwnershipPolicyReader.Read)
        .Key("dialect", "changed", (upper, lower) => lower.Dialect != upper.Dialect)
        .AtLeast("owners", p => p.Owners)
        .Growing("critical", p => p.Critical)
        .AtLeast("criticalOwners", p => p.CriticalOwners)
        .Growing("sensitive", p => p.Sensitive)
        .AtLeast("sensitiveOwners", p => p.SensitiveOwners);

    extension(Policy policy)
    {
        /// <summary>Who has to own what.</summary>
        public OwnershipPolicy Ownership => policy.Part<OwnershipPolicy>();
    }
}
