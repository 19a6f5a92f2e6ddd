using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Gates.Coverage;
using Standards.Checks.Policies;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>
/// The gate over the coverage of a test run: merges its reports, prints the table, writes the merged report and reports what is missing.
/// </summary>
public sealed class CheckCoverage : StandardsTask
{
    /// <summary>
    /// Absolute path of the folder that holds one folder for each test project of the run; empty when <see cref="CoverageReports"/> are given.
    /// </summary>
    public string ResultsFolder { get; set; } = "";

    /// <summary>Reports that were made elsewhere: paths and patterns, absolute or relative to the repository, separated by semicolons.</summary>
    public string CoverageReports { get; set; } = "";

    /// <summary>Branch, tag or commit that changed lines are counted from; empty for none.</summary>
    public string Base { get; set; } = "";

    /// <summary>VSTest's filter; with one, the run says nothing of all tests.</summary>
    public string Filter { get; set; } = "";

    /// <summary>Name of the one project that the run was of; empty for a run of a solution.</summary>
    public string Project { get; set; } = "";

    /// <summary>Absolute path of the solution that the project was run in and that does not judge the sum; empty outside one.</summary>
    public string Solution { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        try
        {
            return Run(today);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private bool Run(DateOnly today)
    {
        var policies = Policies(today);
        var git = new RepositoryReaderOptions { Environment = EnvironmentVariables() };
        var snapshot = RepositoryReader.Read(Root, git, Cancellation);
        var run = TestRun.Read(Root, ResultsFolder, FilePatterns.Find(Root, CoverageReports));
        var part = Part(run, snapshot, policies.Policy);
        var result = new CoverageGate(new CoverageRequest(snapshot, policies.Policy, policies.Baseline, run.Reports)
        {
            Silent = run.Silent,
            IsWhole = part.Length == 0,
            Base = Base,
            Git = git,
        }).Run(Cancellation);
        Write(result, part);
        var (key, verdicts) = ($"{Project}||coverage", Judge(result.Findings, today));
        if (part.Length == 0)
        {
            return ReportGate(Gate.Coverage, key, snapshot, verdicts);
        }

        var passes = ReportAnew(key, verdicts);
        return JudgesSum(today) && passes;
    }

    // Why the run says nothing of the sum; empty when it does.
    private string Part(TestRun run, RepositorySnapshot snapshot, Policy policy)
    {
        var part = Project.Length > 0 ? TestRun.Part(snapshot, policy, run) : "";
        return part.Length == 0 && Filter.Length > 0 && !ContinuousIntegration ? "the run has a filter" : part;
    }

    // A part of a solution is judged with the others, if the solution does that.
    private bool JudgesSum(DateOnly today)
    {
        if (Solution.Length == 0)
        {
            return true;
        }

        var hook = Judge([SolutionHook.Missing(Relative(Solution))], today);
        Report("||solution", hook);
        return Passes(hook);
    }

    private void Write(CoverageResult result, string part)
    {
        var lines = CoverageText.Write(result).ToList();
        if (part.Length > 0 && lines.Count > 0)
        {
            lines.Add($"  Not judged: {part}.");
        }

        if (result.Merged.Files.Count > 0)
        {
            OutputFolders.Create(OutputFolder);
            var folder = Path.Combine(OutputFolder, "coverage");
            _ = AtomicFile.TryWrite(Path.Combine(folder, CoverageOutputs.Cobertura), stream => CoberturaWriter.Write(result.Merged, stream));
            _ = AtomicFile.TryWrite(Path.Combine(folder, CoverageOutputs.Markdown), System.Text.Encoding.UTF8.GetBytes(CoverageMarkdown.Write(result)));
        }

        Log.Print(lines);
    }
}
