namespace Standards.Checks.Catalog;

/// <summary>Whether a repository may weaken a rule by itself.</summary>
public enum RuleKind
{
    /// <summary>The repository may lower or silence the rule in <c>standards.yml</c>.</summary>
    Default,

    /// <summary>The repository may not; lowering it is itself a finding (STD0009).</summary>
    Mandatory,
}
