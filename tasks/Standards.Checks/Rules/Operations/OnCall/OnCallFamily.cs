using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Operations;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.OnCall;

/// <summary>Who is on call, <c>ops/oncall.yml</c>. Clauses: <c>oncall-rotation</c>, <c>oncall-response</c>, <c>oncall-page-limit</c>.</summary>
internal sealed class OnCallFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.OnCallShiftLength, RuleCatalog.OnCallAcknowledgement, RuleCatalog.OnCallPagesPerShift, RuleCatalog.OnCallSecondary,
        RuleCatalog.OnCallServiceMutual,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } =
    [
        new("oncall", RuleCatalog.OnCallRotationSchema) { Missing = RuleCatalog.OnCallRotationPresence, RequiredFor = [ServiceClass.Service] },
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations) =>
    [
        .. operations["oncall"]["rotations"].Entries.SelectMany(r => (Finding[])
        [
            .. ShiftRule.Check(r["rotation"]),
            .. AcknowledgeRule.Check(r["acknowledge"], operations.Policy),
            .. PageLimitRule.Check(r["time_off"]["maximum_pages_per_shift"], operations.Policy),
            .. SecondaryRule.Check(r),
        ]),
        .. RotationLinkRule.Check(operations).Take(FindingList.Max + 1),
    ];
}
