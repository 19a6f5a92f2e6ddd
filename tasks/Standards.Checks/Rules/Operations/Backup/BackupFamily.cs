using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Operations;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Backup;

/// <summary>
/// Backups, restore drills and copies in other regions, <c>ops/backup.yml</c>. Clauses: <c>dr-rpo-rto</c>, <c>dr-restore-drills</c>,
/// <c>dr-drill-report</c>, <c>dr-cross-region-replication</c>.
/// </summary>
internal sealed class BackupFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.BackupFrequency, RuleCatalog.RecoveryClassCeiling, RuleCatalog.BackupStoreCoverage, RuleCatalog.RecoveryClassDefined,
        RuleCatalog.RestoreDrillDue, RuleCatalog.RestoreDrillReport, RuleCatalog.RestoreDrillReportSections, RuleCatalog.BackupEncryption,
        RuleCatalog.BackupRegion, RuleCatalog.ReplicationAndFailover,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } =
    [
        new("backup", RuleCatalog.BackupSchema) { Missing = RuleCatalog.BackupPresence, RequiredFor = [ServiceClass.Service, ServiceClass.Worker] },
    ];

    /// <inheritdoc/>
    public bool ReadsOtherFiles => true;

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file) => DrillReportRule.IsReport(file);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations) => operations["backup"]["backup_strategy"].Entries
        .SelectMany(c => RecoveryClassRule.Check(c, operations.Policy))
        .Concat(BackupStoreRule.Check(operations))
        .Concat(RestoreDrillRule.Check(operations))
        .Concat(DrillReportRule.Check(operations))
        .Concat(ReplicationRule.Check(operations));
}
