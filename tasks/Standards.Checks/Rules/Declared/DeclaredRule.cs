using Standards.Checks.Catalog;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Declared;

/// <summary>A rule that an organisation wrote in its policy, without code.</summary>
public sealed record DeclaredRule
{
    internal DeclaredRule(RuleDescriptor rule, string fix, Demand demand)
    {
        Rule = rule;
        Fix = fix;
        Demand = demand;
    }

    /// <summary>Id, title, severity and all else that every rule has.</summary>
    public RuleDescriptor Rule { get; init; }

    /// <summary>What to do about a finding; one sentence without a full stop. May hold <c>{project}</c> and <c>{folder}</c>.</summary>
    public string Fix { get; init; }

    /// <summary>Why the rule exists; empty when nobody said.</summary>
    public string Why { get; init; } = "";

    /// <summary>What the rule is asked of.</summary>
    public DeclaredScope Scope { get; init; }

    /// <summary>Repository-relative path of the file that declares it.</summary>
    public string Path { get; init; } = "";

    /// <summary>1-based line of the declaration.</summary>
    public int Line { get; init; }

    /// <summary>1-based column of the declaration.</summary>
    public int Column { get; init; }

    /// <summary>The layer that declares it.</summary>
    public PolicyOrigin Origin { get; init; } = PolicyOrigin.Sdk;

    /// <summary>What must hold.</summary>
    internal Demand Demand { get; init; }
}
