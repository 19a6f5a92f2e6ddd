using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Gates.Budgets.Benchmarks;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>Compares results of BenchmarkDotNet with the baseline in the repository, prints the table and reports what is worse.</summary>
public sealed class CheckBenchmarks : MeasuredResultsTask
{
    private protected override RuleDescriptor Unwritable => RuleCatalog.BenchmarkBaselinePresence;

    private protected override bool Execute(PolicySet policies, RepositorySnapshot snapshot, IReadOnlyDictionary<string, string> files)
    {
        var report = BenchmarkGate.Run(snapshot, files, Cancellation);
        return Show(policies, snapshot, Gate.Benchmarks, report.Text, report.Findings);
    }
}
