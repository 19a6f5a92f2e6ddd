using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Gates.Budgets.Benchmarks;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>Writes results of BenchmarkDotNet into the baseline, with the machine and the commit.</summary>
public sealed class RecordBenchmarks : MeasuredResultsTask
{
    private protected override RuleDescriptor Unwritable => RuleCatalog.BenchmarkBaselinePresence;

    private protected override bool Execute(PolicySet policies, RepositorySnapshot snapshot, IReadOnlyDictionary<string, string> files) =>
        Write(BenchmarkGate.Record(snapshot, files, Commit(), Cancellation));
}
