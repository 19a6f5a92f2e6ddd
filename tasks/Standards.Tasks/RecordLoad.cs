using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Gates.Budgets.Load;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>Writes results of load tests into the baseline. What is over its budget and became worse needs a reason.</summary>
public sealed class RecordLoad : MeasuredResultsTask
{
    /// <summary>Why what is over its budget may be worse than before.</summary>
    public string Reason { get; set; } = "";

    private protected override RuleDescriptor Unwritable => RuleCatalog.LoadBaselineReadable;

    private protected override bool Execute(PolicySet policies, RepositorySnapshot snapshot, IReadOnlyDictionary<string, string> files) =>
        Write(LoadGate.Record(
            snapshot,
            policies.Policy,
            files,
            Commit(),
            string.Join(' ', Reason.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)),
            Cancellation));
}
