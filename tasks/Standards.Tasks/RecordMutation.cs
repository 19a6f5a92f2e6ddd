using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Gates.Mutation;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>
/// Writes into <c>standards.baseline.json</c> which mutants no test notices today, and which scores are too low. What became better is taken
/// without a word; what becomes worse needs a reason.
/// </summary>
public sealed class RecordMutation : StandardsTask
{
    /// <summary>The reports: paths and patterns, absolute or relative to the repository, separated by semicolons.</summary>
    public string MutationReports { get; set; } = "";

    /// <summary>Why fewer mutants may be noticed.</summary>
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
            var found = FilePatterns.Find(Root, MutationReports);
            if (found.Count == 0)
            {
                return Fail(
                    RuleCatalog.MutationPathMutated,
                    null,
                    0,
                    0,
                    "Nothing was recorded: there is no mutation report. Write 'dotnet build -t:StandardsMutationBaseline "
                        + "-p:StandardsMutationReports=\"**/mutation-report.json\"'.");
            }

            var policies = PolicyLoader.Load(new PolicyLoadOptions(Root, PackageFolder, today, ContinuousIntegration: true));
            var snapshot = RepositoryReader.Read(Root, new RepositoryReaderOptions { Environment = EnvironmentVariables() }, Cancellation);
            var result = new MutationGate(
                new MutationGateRequest(snapshot, policies.Policy, Baseline.Empty, found.ToDictionary(Relative, StringComparer.Ordinal))).Run(Cancellation);
            if (result.Findings.FirstOrDefault(MutationBaseline.IsObstacle) is { } obstacle)
            {
                return Fail(
                    obstacle.Rule,
                    obstacle.Path.Length == 0 ? null : Path.Combine(Root, obstacle.Path),
                    obstacle.Line,
                    obstacle.Column,
                    $"Nothing was recorded: {obstacle.Text}");
            }

            var (baseline, added) = MutationBaseline.Record(
                policies.Baseline, result, snapshot, string.Join(' ', Reason.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)));
            if (baseline is null)
            {
                return Fail(
                    RuleCatalog.BaselineGrowth,
                    Path.Combine(Root, Baseline.FileName),
                    0,
                    0,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The baseline would grow by {added}, and no reason is given. Write tests that notice them, or 'dotnet build "
                            + $"-t:StandardsMutationBaseline -p:StandardsReason=\"why fewer may be noticed\"'."));
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

            var entries = baseline.Entries.Where(e => e.Rule == RuleCatalog.MutationSurvivorGrowth.Id).ToList();
            var open = entries.Sum(e => (long)e.Count);
            Log.Print([string.Create(
                CultureInfo.InvariantCulture,
                $"Mutation baseline: {open} {(open == 1 ? "mutant" : "mutants")} that no test notices in {entries.Count} "
                    + $"{(entries.Count == 1 ? "file" : "files")} -> {Baseline.FileName}")]);
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
