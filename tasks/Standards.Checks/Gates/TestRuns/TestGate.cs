using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Projects;
using Standards.Checks.Models.Testing;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>
/// Holds the results of a test run to the policy. Fails closed: without results, or with results that are not whole, there is a finding and
/// not a pass. Clauses: <c>tests-not-skipped-or-empty</c>, <c>test-suite-duration</c>, <c>test-pyramid</c>, <c>test-naming</c>,
/// <c>all-tests-pass-before-merge</c>.
/// </summary>
public sealed class TestGate(TestGateRequest request)
{
    private const int MaxFailed = 20;

    /// <summary>Reads the results and judges them.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public TestGateResult Run(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var reports = TestReportFiles.Read(request.Folder.Reports, cancellationToken).Select(WithProject).ToList();
        findings.AddRange(reports.SelectMany(r => r.Findings));
        FindMissing(findings);
        var sound = reports.Where(r => r.Findings.Count == 0).ToList();
        var sources = new TestSources(request.Snapshot);
        var tests = new List<LevelledTest>();
        foreach (var report in sound)
        {
            cancellationToken.ThrowIfCancellationRequested();
            tests.AddRange(report.Tests.Select(t => new LevelledTest(report, t, LevelOf(report, t, sources))));
        }

        var times = LevelTimes.Of(tests, sound);
        FindFailed(sound, findings);
        if (!request.IsFiltered)
        {
            findings.AddRange(EmptyProjects.Find(reports));
        }

        findings.AddRange(SkippedTests.Find(tests, sources));
        findings.AddRange(TestNames.Find(tests, sources, request.Policy.Tests.Naming));
        if (request.IsWhole && tests.Count > 0)
        {
            findings.AddRange(LevelLimits.Find(times, tests, request.Policy.Tests));
            findings.AddRange(TestPyramid.Find(times, request.Policy));
        }

        return new TestGateResult(
            reports.Select(r => r.Project.Length > 0 ? r.Project : r.Path).Distinct(StringComparer.Ordinal).Count(),
            tests,
            times,
            [
                .. findings
                    .OrderBy(f => f.Path, StringComparer.Ordinal)
                    .ThenBy(f => f.Line)
                    .ThenBy(f => f.Rule.Id, StringComparer.Ordinal)
                    .ThenBy(f => f.Message, StringComparer.Ordinal),
            ]);
    }

    // Results that were made elsewhere name their assembly and not the project.
    private TestReport WithProject(TestReport report)
    {
        if (report.Project.Length > 0 || report.Assembly.Length == 0)
        {
            return report;
        }

        var same = request.Snapshot.Files
            .Where(f => ProjectFiles.IsProject(f.Path) && Path.GetFileNameWithoutExtension(f.Name).Equals(report.Assembly, StringComparison.OrdinalIgnoreCase))
            .Take(2)
            .ToList();
        return same.Count == 1 ? report with { Project = same[0].Path } : report;
    }

    private static TestLevel LevelOf(TestReport report, TestResult test, TestSources sources) =>
        TestLevels.Of(report.Project, report.Project.Length > 0 && test.Categories.Count == 0 ? sources.CategoriesOf(report.Project, test) : test.Categories);

    private void FindMissing(List<Finding> findings)
    {
        if (request.Folder.Reports.Count == 0 && request.Folder.Projects.Count == 0)
        {
            findings.Add(new Finding(
                RuleCatalog.TestResultsPresence,
                "",
                0,
                0,
                "there are no test results to judge",
                "Run 'dotnet test' first, or say where results are: 'dotnet build -t:StandardsTestGate -p:StandardsTestReports=\"**/*.trx\"'"));
        }

        foreach (var project in request.Folder.Silent)
        {
            findings.Add(new Finding(
                RuleCatalog.TestResultsPresence,
                project,
                1,
                1,
                "the tests of this project ran and left no results, so nothing is known of them",
                "Look whether a logger of the run or its settings take the place of TRX; 'StandardsTestResults=false' in the project switches this off for "
                    + "good, and needs a waiver"));
        }
    }

    private static void FindFailed(List<TestReport> reports, List<Finding> findings)
    {
        foreach (var report in reports)
        {
            var failed = report.Tests.Where(t => t.Outcome == TestOutcome.Failed).Select(t => t.Name).Order(StringComparer.Ordinal).ToList();
            findings.AddRange(failed
                .Take(MaxFailed)
                .Select(name => new Finding(
                    RuleCatalog.TestRunOutcome,
                    report.Path,
                    0,
                    0,
                    $"the test {TestNames.Quote(name)} failed",
                    "Look at its message in the results, and run it again after the fix")));
            if (failed.Count > MaxFailed)
            {
                findings.Add(new Finding(
                    RuleCatalog.TestRunOutcome,
                    report.Path,
                    0,
                    0,
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{failed.Count - MaxFailed} more tests failed"),
                    "Look at the results"));
            }

            if (report.Problem.Length > 0)
            {
                findings.Add(new Finding(
                    RuleCatalog.TestRunOutcome,
                    report.Path,
                    0,
                    0,
                    $"the run ended as {ValueText.Quote(report.Problem)}, so some of its tests may not have run",
                    "Look whether the test host crashed or a test hung: dumps lie beside the results"));
            }
        }
    }
}
