using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Gates.Budgets.Sizes;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>Makes what builds, packs and publishes measured last the baseline of sizes. What is over its budget and grew needs a reason.</summary>
public sealed class RecordSizes : MeasuredResultsTask
{
    /// <summary>Why what is over its budget may be larger than before.</summary>
    public string Reason { get; set; } = "";

    private protected override RuleDescriptor Unwritable => RuleCatalog.SizeBaselineReadable;

    private protected override bool Execute(PolicySet policies, RepositorySnapshot snapshot, IReadOnlyDictionary<string, string> files) =>
        Write(SizeRecorder.Record(Root, files, Commit(), string.Join(' ', Reason.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))));
}
