using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Budgets.Sizes;

/// <summary><c>ops/budgets.yml</c> and the baseline of sizes, read once for many projects.</summary>
public sealed class SizeBudgets
{
    private SizeBudgets(BudgetFile file, SizeBaseline? baseline, IReadOnlyList<Finding> findings) => (File, Baseline, Findings) = (file, baseline, findings);

    /// <summary>What is wrong with the two files: those of the first leave nothing to judge by.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    internal BudgetFile File { get; }

    /// <summary>What was accepted; null when it cannot be read.</summary>
    internal SizeBaseline? Baseline { get; }

    /// <summary>Whether the form of the budgets is in order.</summary>
    internal bool IsSound => File.Findings.Count == 0;

    /// <summary>Whether there is nothing to judge by: neither a budget of a size nor a file that cannot be read.</summary>
    public bool AreNone => !File.MayHaveSizes;

    /// <summary>Reads both.</summary>
    /// <param name="root">Absolute path of the repository.</param>
    public static SizeBudgets Read(string root)
    {
        var path = Path.Combine(root, BudgetFile.Path);

        // Only this file is asked for, so the index of git is not read once more.
        var snapshot = new RepositorySnapshot(root, System.IO.File.Exists(path) ? [new SourceFile(root, BudgetFile.Path, 0, 0)] : []);
        var file = BudgetFile.Read(snapshot);
        var (baseline, problem) = SizeBaseline.Read(SizeBaseline.FilePath, Path.Combine(root, SizeBaseline.FilePath));
        return new(file, baseline, problem is null ? file.Findings : [.. file.Findings, problem]);
    }
}
