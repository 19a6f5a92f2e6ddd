using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Operations;
using Standards.Checks.Models.Ownership;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Service;

/// <summary>The services of a repository, <c>ops/service.yml</c>. Clauses: <c>service-ownership-registry</c>, <c>dependency-critical-flows</c>.</summary>
internal sealed class ServiceFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.EscalationPathOrder, RuleCatalog.ServiceRunbookExists, RuleCatalog.ServiceOnCallRunbook, RuleCatalog.ServiceOnCallPresence,
        RuleCatalog.ServiceRegistryCompleteness, RuleCatalog.ServiceOwnerCodeowners, RuleCatalog.ServiceTeamMatch, RuleCatalog.EscalationLevelOrder,
        RuleCatalog.EscalationLevels, RuleCatalog.ServiceDependencyUnique, RuleCatalog.ServiceDependencyMutual, RuleCatalog.ServiceDependencyFallback,
        RuleCatalog.OwnerDuties, RuleCatalog.ChampionRotation, RuleCatalog.ChampionPresence, RuleCatalog.SensitivePathMatch,
        RuleCatalog.ServiceCriticalOwners,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } =
    [
        new("service", RuleCatalog.ServiceRegistrySchema)
        {
            Missing = RuleCatalog.ServiceRegistryPresence,
            RequiredFor = [ServiceClass.Service, ServiceClass.Worker],
        },
    ];

    // Owners are compared with it. Projects are told by their paths, which count anyway.
    /// <inheritdoc/>
    public bool ReadsOtherFiles => true;

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file) => CodeownersFiles.IsPlace(file.Path);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations) =>
    [
        .. operations.Services.SelectMany(service => CheckEntry(service, operations)),
        .. RunbookRules.Check(operations),
        .. RegistryRule.Check(operations),
        .. OwnerRules.Check(operations),
        .. DependencyRules.Check(operations),
        .. SensitivePathRule.Check(operations),
        .. CriticalOwnerRule.Check(operations),
    ];

    private static IEnumerable<Finding> CheckEntry(PlacedNode service, OperationsSet operations)
    {
        var isComplete = ServiceClasses.HasClass(operations.Policy);
        return
        [
            .. EscalationRule.Check(service, operations.Policy),
            .. LevelRules.Check(service, isComplete),
            .. OnCallRule.Check(service, operations.Policy),
            .. isComplete ? ResponsibilityRule.Check(service) : [],
            .. ChampionRule.Check(service, operations),
        ];
    }
}
