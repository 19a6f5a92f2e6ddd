using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>STD6001: a test that is skipped and does not say why, at its attribute.</summary>
internal static class SkippedTests
{
    private const int Max = 100;

    public static IEnumerable<Finding> Find(IReadOnlyList<LevelledTest> tests, TestSources sources)
    {
        // Rows of a theory, and frameworks of a project, are one method.
        var silent = tests
            .Where(t => t.Test.Outcome == TestOutcome.Skipped && string.IsNullOrWhiteSpace(t.Test.Reason))
            .DistinctBy(t => (t.Report.Project, t.Test.Type, t.Test.Method))
            .Take(Max);
        foreach (var (report, test, _) in silent)
        {
            var location = (report.Project.Length > 0 ? sources.Locate(report.Project, test) : null)
                ?? Location.Whole(report.Project.Length > 0 ? report.Project : report.Path);
            yield return new Finding(
                RuleCatalog.TestSkipReason,
                location,
                $"the test {TestNames.Quote(test.Method)} is skipped and does not say why",
                "Write why and where it is tracked: 'Skip = \"The sandbox is down, #1234\"' with xunit, '[Ignore(\"…\")]' with MSTest and NUnit");
        }
    }
}
