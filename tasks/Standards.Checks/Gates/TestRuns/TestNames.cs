using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>STD6004: names of test methods that do not match the pattern of the policy, at their methods.</summary>
internal static class TestNames
{
    private const int MaxName = 120;
    private const int Max = 100;

    public static IEnumerable<Finding> Find(IReadOnlyList<LevelledTest> tests, TestSources sources, Regex? pattern)
    {
        if (pattern is null)
        {
            yield break;
        }

        var other = tests
            .Where(t => t.Test.Method.Length > 0)
            .DistinctBy(t => (t.Report.Project, t.Test.Type, t.Test.Method))
            .Where(t => !Matches(pattern, t.Test.Method))
            .Take(Max);
        foreach (var (report, test, _) in other)
        {
            var location = (report.Project.Length > 0 ? sources.Locate(report.Project, test) : null)
                ?? Location.Whole(report.Project.Length > 0 ? report.Project : report.Path);
            yield return new Finding(
                RuleCatalog.TestNamePattern,
                location,
                $"the name of the test {Quote(test.Method)} does not match 'tests.naming' ({ValueText.Shorten(pattern.ToString())})",
                "Say in it what is tested, when, and what is expected: 'Price_of_two_is_doubled'");
        }
    }

    /// <summary>The name of a test in quotes, cut where it is far too long.</summary>
    public static string Quote(string name) => $"'{ValueText.Line(name, MaxName)}'";

    private static bool Matches(Regex pattern, string name)
    {
        try
        {
            return pattern.IsMatch(name);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
