using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Operations;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Data;

/// <summary>
/// Data domains, how long their data is kept and how persons get at theirs, <c>ops/data.yml</c>. Clauses: <c>data-domain-registry</c>,
/// <c>retention-policy-file</c>, <c>audit-log-retention</c>, <c>gdpr-erasure</c>.
/// </summary>
internal sealed class DataFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.DataDomainPrivacyLaw, RuleCatalog.DataDomainErasureAndExport, RuleCatalog.DataDomainRetentionMatch, RuleCatalog.RetentionPolicyDomain,
        RuleCatalog.RetentionPolicyStages, RuleCatalog.RetentionAuditLogs, RuleCatalog.RetentionUnlimitedReason, RuleCatalog.DataDomainStores,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } =
    [
        new("data", RuleCatalog.DataDomainSchema) { Missing = RuleCatalog.DataDomainPresence, RequiredFor = [ServiceClass.Service, ServiceClass.Worker] },
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations)
    {
        var root = operations["data"];
        var code = new OperationsCode(operations);
        var services = operations.Services;
        var dependencies = services.SelectMany(s => s["dependencies"].Items).Select(d => d["name"].Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var domain in root["data_domains"].Entries)
        {
            var findings = PrivacyFlagRule.Check(domain)
                .Concat(PersonalDataRightsRule.Check(domain, code))
                .Concat(EndlessRetentionRule.Check(domain))
                .Concat(services.Count > 0 ? DomainStoreRule.Check(domain, dependencies) : []);
            foreach (var finding in findings)
            {
                yield return finding;
            }
        }

        foreach (var finding in RetentionJoinRule.Check(root)
            .Concat(root["retention_policies"].Entries.SelectMany(RetentionOrderRule.Check))
            .Concat(AuditLogRule.Check(root, operations.Policy)))
        {
            yield return finding;
        }
    }
}
