using Standards.Checks.Rules;

namespace Standards.Checks.Policies;

/// <summary>The policy in force: the SDK's defaults under what the repository's <c>standards.yml</c> says.</summary>
public sealed record Policy
{
    /// <summary>The policy of a repository without a <c>standards.yml</c>.</summary>
    public static Policy Default { get; } = new();

    /// <summary><c>adopt</c>, <c>standard</c> or <c>strict</c>.</summary>
    public Profile Profile { get; init; } = Profile.Standard;

    /// <summary>Rules up to this tier are enforced; those of later tiers are suggestions.</summary>
    public int Tier { get; init; } = 2;

    /// <summary>What the repository builds.</summary>
    public ServicePolicy Service { get; init; } = new();

    /// <summary>Severity by rule id, as the repository set it.</summary>
    public IReadOnlyDictionary<string, Severity> Rules { get; init; } = new Dictionary<string, Severity>();

    /// <summary>Where projects live.</summary>
    public LayoutPolicy Layout { get; init; } = new();

    /// <summary>Architecture decision records.</summary>
    public AdrPolicy Adr { get; init; } = new();

    /// <summary>Who has to own what.</summary>
    public OwnershipPolicy Ownership { get; init; } = new();

    /// <summary>Sizes that may not be exceeded.</summary>
    public BudgetPolicy Budgets { get; init; } = new();
}
