using Standards.Checks.Foundation.Git;
using Standards.Checks.Gates.Coverage;
using Standards.Checks.Gates.TestRuns;
using Standards.Checks.Models.Testing;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>The gate over the results of a test run: reads them, prints how many tests of which level ran, and reports what is wrong.</summary>
public sealed class CheckTests : StandardsTask
{
    /// <summary>Absolute path of the folder that holds one folder for each test project of the run; empty when <see cref="TestReports"/> are given.</summary>
    public string ResultsFolder { get; set; } = "";

    /// <summary>Results that were made elsewhere: paths and patterns, absolute or relative to the repository, separated by semicolons.</summary>
    public string TestReports { get; set; } = "";

    /// <summary>VSTest's filter; with one, the run says nothing of all tests.</summary>
    public string Filter { get; set; } = "";

    /// <summary>Name of the one project that the run was of; empty for a run of a solution.</summary>
    public string Project { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        try
        {
            var policies = Policies(today);
            var snapshot = RepositoryReader.Read(Root, new RepositoryReaderOptions { Environment = EnvironmentVariables() }, Cancellation);
            var folder = TestFolder.Read(Root, ResultsFolder, FilePatterns.Find(Root, TestReports));
            var isWhole = Filter.Length == 0 && (Project.Length == 0 || TestRun.Part(snapshot, policies.Policy, folder.Projects.Count).Length == 0);
            var result = new TestGate(new TestGateRequest(snapshot, policies.Policy, folder)
            {
                IsWhole = isWhole,
                IsFiltered = Filter.Length > 0,
            }).Run(Cancellation);
            Log.Print(TestText.Write(result, policies.Policy.Tests));
            var (key, verdicts) = ($"{Project}||tests", Judge(result.Findings, today));
            return isWhole ? ReportGate(Gate.Tests, key, snapshot, verdicts) : ReportAnew(key, verdicts);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
