using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Gates.Budgets.Load;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>Holds results of load tests, starts and queries to their budgets and baseline, prints the table and reports what is over or worse.</summary>
public sealed class CheckLoad : MeasuredResultsTask
{
    private protected override RuleDescriptor Unwritable => RuleCatalog.LoadBaselineReadable;

    private protected override bool Execute(PolicySet policies, RepositorySnapshot snapshot, IReadOnlyDictionary<string, string> files)
    {
        var report = LoadGate.Run(snapshot, policies.Policy, files, Cancellation);
        return Show(policies, snapshot, Gate.Load, report.Text, report.Findings);
    }
}
