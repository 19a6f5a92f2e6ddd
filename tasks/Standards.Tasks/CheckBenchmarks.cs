using Standards.Checks.Budgets.Benchmarks;
using Standards.Checks.Policies;
using Standards.Checks.Repository;
using Standards.Checks.Rules;

namespace Standards.Tasks;

/// <summary>Compares results of BenchmarkDotNet with the baseline in the repository, prints the table and reports what is worse.</summary>
public sealed class CheckBenchmarks : MeasuredResultsTask
{
    private protected override RuleDescriptor Unwritable => RuleCatalog.STD7105;

    private protected override bool Execute(PolicySet policies, RepositorySnapshot snapshot, IReadOnlyDictionary<string, string> files)
    {
        var report = BenchmarkGate.Run(snapshot, files, Cancellation);
        return Show(policies, "||benchmarks", report.Text, report.Findings);
    }
}
