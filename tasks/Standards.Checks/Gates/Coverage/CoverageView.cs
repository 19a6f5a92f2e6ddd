using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Coverage;

/// <summary>The coverage of the last test run with the source around what is not covered, for <c>report.html</c>.</summary>
/// <param name="Result">The merged coverage.</param>
/// <param name="Files">Files with lines that are not covered, most of them first.</param>
/// <param name="Hidden">How many more such files there are.</param>
public sealed record CoverageView(CoverageResult Result, IReadOnlyList<CoveredSource> Files, int Hidden)
{
    private const int MaxFiles = 40;

    /// <summary>Reads what the gate left; null when no tests have run.</summary>
    /// <param name="folder">Absolute path of the folder of reports.</param>
    /// <param name="snapshot">The files of the repository.</param>
    /// <param name="policies">The policy in force.</param>
    /// <param name="verdicts">Findings of the build: of a file with a secret no line is shown.</param>
    public static CoverageView? Read(
        string folder, RepositorySnapshot snapshot, PolicySet policies, IReadOnlyList<Verdict> verdicts, CancellationToken cancellationToken)
    {
        var report = new FileInfo(Path.Combine(folder, "coverage", CoverageOutputs.Cobertura));
        if (!report.Exists)
        {
            return null;
        }

        var reports = new Dictionary<string, string> { [CoverageOutputs.Cobertura] = report.FullName };
        var result = new CoverageGate(new CoverageRequest(snapshot, policies.Policy, policies.Baseline, reports)).Run(cancellationToken);
        if (result.Merged.Files.Count == 0)
        {
            return null;
        }

        var secret = verdicts
            .Where(v => v.Finding.Rule.Id.StartsWith("STD50", StringComparison.Ordinal))
            .Select(v => v.Finding.Path)
            .ToHashSet(StringComparer.Ordinal);
        var missing = result.Merged.Files
            .Where(f => f.LineCount.Missing + f.BranchCount.Missing > 0)
            .OrderByDescending(f => f.LineCount.Missing)
            .ThenByDescending(f => f.BranchCount.Missing)
            .ThenBy(f => f.Path, StringComparer.Ordinal)
            .ToList();
        var files = missing
            .Take(MaxFiles)
            .Select(f => CoveredSource.Of(f, secret.Contains(f.Path) ? null : snapshot.Find(f.Path), report.LastWriteTimeUtc))
            .ToList();
        return new CoverageView(result, files, missing.Count - files.Count);
    }
}
