using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>STD6000: a test project of the run in which no test was executed.</summary>
internal static class EmptyProjects
{
    public static IEnumerable<Finding> Find(IReadOnlyList<TestReport> reports)
    {
        foreach (var project in reports.Where(r => r.Findings.Count == 0).GroupBy(r => r.Project.Length > 0 ? r.Project : r.Path, StringComparer.Ordinal))
        {
            var tests = project.Sum(r => r.Tests.Count);
            if (project.All(r => r.Tests.All(t => t.Outcome == TestOutcome.Skipped)))
            {
                yield return new Finding(
                    RuleCatalog.TestProjectRunsTests,
                    project.Key,
                    project.First().Project.Length > 0 ? 1 : 0,
                    project.First().Project.Length > 0 ? 1 : 0,
                    tests == 0
                        ? "no test of this project ran: the runner found none"
                        : string.Create(
                            CultureInfo.InvariantCulture, $"no test of this project ran: {(tests == 1 ? "its only one is" : $"all {tests} are")} skipped"),
                    tests == 0
                        ? "Write a test, or delete the project; when it has tests, reference the adapter of their framework, or leave it to Standards.Sdk"
                        : "Switch one on again, or delete the project");
            }
        }
    }
}
