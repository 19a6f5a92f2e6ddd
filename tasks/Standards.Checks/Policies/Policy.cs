using Standards.Checks.Catalog;
using Standards.Checks.Models.Adr;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Models.Coverage;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Images;
using Standards.Checks.Models.Layout;
using Standards.Checks.Policies.Layers;
using Standards.Checks.Rules.Complexity;
using Standards.Checks.Rules.Declared;
using Standards.Checks.Rules.Operations;
using Standards.Checks.Rules.Ownership;
using Standards.Checks.Rules.Secrets;

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

    /// <summary>Documents of any kind.</summary>
    public DocumentPolicy Documents { get; init; } = new();

    /// <summary>Machine-readable operations files.</summary>
    public OperationsPolicy Operations { get; init; } = new();

    /// <summary>Who has to own what.</summary>
    public OwnershipPolicy Ownership { get; init; } = new();

    /// <summary>What packages may be used.</summary>
    public DependencyPolicy Dependencies { get; init; } = new();

    /// <summary>Container images.</summary>
    public ContainerPolicy Containers { get; init; } = new();

    /// <summary>The search for secrets.</summary>
    public SecretPolicy Secrets { get; init; } = new();

    /// <summary>How much of the code tests have to run.</summary>
    public CoveragePolicy Coverage { get; init; } = new();

    /// <summary>Numbers above which functions and files are found.</summary>
    public ComplexityPolicy Complexity { get; init; } = new();

    /// <summary>What tests are like.</summary>
    public TestPolicy Tests { get; init; } = new();

    /// <summary>Sizes that may not be exceeded.</summary>
    public BudgetPolicy Budgets { get; init; } = new();

    /// <summary>Rules that the policy itself declares.</summary>
    public IReadOnlyList<DeclaredRule> Declared { get; init; } = [];

    /// <summary>The rule with an id, of the product or declared, or null.</summary>
    public RuleDescriptor? FindRule(string id) => RuleCatalog.Find(id) ?? FindDeclared(id)?.Rule;

    /// <summary>The declared rule with an id, or null.</summary>
    public DeclaredRule? FindDeclared(string id) => Declared.FirstOrDefault(d => d.Rule.Id == id);

    /// <summary>Severities for parts of the repository. The last one that matches a path and names the rule holds.</summary>
    public IReadOnlyList<PolicyOverride> Overrides { get; init; } = [];

    /// <summary>What layers name mandatory: ids of rules and analyzers, and keys; with the layer that says so.</summary>
    public IReadOnlyDictionary<string, PolicyOrigin> Mandatory { get; init; } = new Dictionary<string, PolicyOrigin>();

    /// <summary>Ids of analyzer and compiler diagnostics that are mandatory: by the SDK or by a layer.</summary>
    public IReadOnlySet<string> MandatoryAnalyzers { get; init; } = SecurityAnalyzers.Mandatory;

    /// <summary>Where each value comes from.</summary>
    public PolicyOrigins Origins { get; init; } = PolicyOrigins.None;

    /// <summary>Whether a lower layer may not weaken a rule, be it by the catalog or because a layer says so.</summary>
    public bool IsMandatory(RuleDescriptor rule) => rule.Kind == RuleKind.Mandatory || Mandatory.ContainsKey(rule.Id);
}
