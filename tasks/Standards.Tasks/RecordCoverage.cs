using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Gates.Coverage;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>
/// Writes into <c>standards.baseline.json</c> which lines and sums are not covered today. What became better is taken without a word; what becomes worse needs
/// a reason.
/// </summary>
public sealed class RecordCoverage : StandardsTask
{
    /// <summary>Absolute path of the folder of the last run.</summary>
    public string ResultsFolder { get; set; } = "";

    /// <summary>Reports that were made elsewhere: paths and patterns, absolute or relative to the repository, separated by semicolons.</summary>
    public string CoverageReports { get; set; } = "";

    /// <summary>Why more may be without coverage.</summary>
    public string Reason { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        try
        {
            var policies = PolicyLoader.Load(new PolicyLoadOptions(Root, PackageFolder, today, ContinuousIntegration: true));
            var snapshot = RepositoryReader.Read(Root, new RepositoryReaderOptions { Environment = EnvironmentVariables() }, Cancellation);
            var run = TestRun.Read(Root, ResultsFolder, FilePatterns.Find(Root, CoverageReports));
            var result = new CoverageGate(new CoverageRequest(snapshot, policies.Policy, Baseline.Empty, run.Reports) { Silent = run.Silent }).Run(
                Cancellation);
            if (result.Findings.FirstOrDefault(f => CoverageBaseline.IsObstacle(f)) is { } obstacle)
            {
                return Fail(
                    obstacle.Rule,
                    obstacle.Path.Length == 0 ? null : Path.Combine(Root, obstacle.Path),
                    obstacle.Line,
                    obstacle.Column,
                    $"Nothing was recorded: {obstacle.Text}");
            }

            var (baseline, added) = CoverageBaseline.Record(
                policies.Baseline, result, string.Join(' ', Reason.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)));
            if (baseline is null)
            {
                return Fail(
                    RuleCatalog.BaselineGrowth,
                    Path.Combine(Root, Baseline.FileName),
                    0,
                    0,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The baseline would grow by {added}, and no reason is given. Cover them, or write 'dotnet build -t:StandardsCoverageBaseline "
                            + $"-p:StandardsReason=\"why more may be without coverage\"'."));
            }

            if (!AtomicFile.TryWrite(Path.Combine(Root, Baseline.FileName), BaselineWriter.Write(baseline)))
            {
                return Fail(
                    RuleCatalog.BaselineReadable,
                    Path.Combine(Root, Baseline.FileName),
                    0,
                    0,
                    $"{Baseline.FileName} cannot be written. Make it writable and run the command again.");
            }

            var entries = baseline.Entries.Where(e => e.Rule == RuleCatalog.CoverageUncoveredGrowth.Id).ToList();
            Log.Print([string.Create(
                CultureInfo.InvariantCulture,
                $"Coverage baseline: {entries.Sum(e => (long)e.Count)} lines without coverage in {entries.Count} files -> {Baseline.FileName}")]);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private bool Fail(RuleDescriptor rule, string? file, int line, int column, string text)
    {
        Log.Error(rule.Id, rule.HelpLink, file, line, column, text);
        return false;
    }
}
