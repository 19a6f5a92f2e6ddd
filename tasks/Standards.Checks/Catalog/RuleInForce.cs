namespace Standards.Checks.Catalog;

/// <summary>A rule that can give a finding in a build.</summary>
/// <param name="Rule">From the catalog, or declared in the policy.</param>
/// <param name="Severity">What the policy makes of its findings; never <see cref="Severity.None"/>.</param>
public sealed record RuleInForce(RuleDescriptor Rule, Severity Severity)
{
    /// <summary>What the same policy would make of them one tier higher.</summary>
    public Severity AtNextTier { get; init; } = Severity;

    /// <summary>Whether the repository holds anything that the rule is about; without it, a rule that finds nothing has proven nothing.</summary>
    public bool HasSubject { get; init; } = true;
}
