using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Operations;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Slo;

/// <summary>
/// Indicators, objectives, the error budget policy and the agreement with customers, <c>ops/slo.yml</c>. The budget policy stands in the
/// same file because its stages count the budgets of the objectives beside it. Clauses: area <c>slo</c>, <c>runbook-alert-latency</c>.
/// </summary>
internal sealed class SloFamily : IOperationsFamily
{
    // Rules that compare many things with many stop where the report does.
    private const int Most = FindingList.Max + 1;

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.SloReferences, RuleCatalog.SloErrorBudgetSize, RuleCatalog.SloWindow, RuleCatalog.SloServiceClassCoverage, RuleCatalog.SloTargetFloor,
        RuleCatalog.SloWorkerBudget, RuleCatalog.SloAlertAndRunbookExist, RuleCatalog.SloAlertAndRunbookPresence, RuleCatalog.SloHistogramBoundary,
        RuleCatalog.SloAgreementLevel, RuleCatalog.SloErrorRateSeverity, RuleCatalog.SloLatencyThresholdMatch, RuleCatalog.SupportResponseTimes,
        RuleCatalog.SloIndicatorForm, RuleCatalog.SloAvailabilityFormula, RuleCatalog.ErrorBudgetPolicyPresence, RuleCatalog.ErrorBudgetStageOrder,
        RuleCatalog.ErrorBudgetActionEscalation, RuleCatalog.ErrorBudgetResumption,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } =
    [
        new("slo", RuleCatalog.SloSchema) { Missing = RuleCatalog.SloPresence, RequiredFor = [ServiceClass.Service, ServiceClass.Worker] },
    ];

    /// <inheritdoc/>
    public bool ReadsOtherFiles => true;

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file) => LatencyAgreementRule.IsRunbook(file.Path);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations)
    {
        if (SloSet.Of(operations) is not { } slo)
        {
            return [];
        }

        return
        [
            .. ReferenceRule.Check(slo).Take(Most),
            .. slo.Objectives.SelectMany(BudgetRules.Check),
            .. slo.Objectives.SelectMany(WindowRule.Check),
            .. CoverageRule.Check(slo),
            .. TargetRule.Check(slo),
            .. AlertAndRunbookRules.Check(slo).Take(Most),
            .. slo.Indicators.SelectMany(IndicatorRules.Check),
            .. slo.Indicators.SelectMany(BucketRule.Check),
            .. AgreementRules.Check(slo),
            .. ErrorRateAlertRule.Check(slo),
            .. LatencyAgreementRule.Check(slo).Take(Most),
            .. BudgetPolicyRules.Check(slo),
        ];
    }
}
