namespace Standards.Checks.Catalog;

/// <summary>A rule that can give a finding in a build.</summary>
/// <param name="Rule">From the catalog, or declared in the policy.</param>
/// <param name="Severity">What the policy makes of its findings; never <see cref="Severity.None"/>.</param>
public sealed record RuleInForce(RuleDescriptor Rule, Severity Severity)
{
    /// <summary>What the same policy would make of them one tier higher.</summary>
    public Severity AtNextTier { get; init; } = Severity;
}
