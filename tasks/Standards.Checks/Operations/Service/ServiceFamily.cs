using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules;

namespace Standards.Checks.Operations.Service;

/// <summary>The services of a repository, <c>ops/service.yml</c>. Clauses: <c>service-ownership-registry</c>, <c>dependency-critical-flows</c>.</summary>
internal sealed class ServiceFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } =
    [
        new("service", RuleCatalog.STD9010) { Missing = RuleCatalog.STD9011, RequiredFor = [ServiceClass.Service, ServiceClass.Worker] },
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations) => operations.Services.SelectMany(service => EscalationRule.Check(service, operations.Policy));
}
