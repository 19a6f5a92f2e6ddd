using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>
/// STD6004: names of test methods that do not match the pattern of the policy, at their methods. STD6008, without a pattern: names of one word, or of words
/// that every test could have.
/// </summary>
internal static class TestNames
{
    private const int MaxName = 120;
    private const int Max = 100;

    private static readonly FrozenSet<string> OfEveryTest = FrozenSet.ToFrozenSet(
        [
            "test", "tests", "testing", "method", "case", "it", "should", "can", "does", "basic", "simple", "works", "work", "ok", "success", "scenario",
            "fact", "run",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly Regex Words = new(@"\p{Lu}?\p{Ll}+|\p{Lu}+|\p{Lo}+|[0-9]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static IEnumerable<Finding> Find(IReadOnlyList<LevelledTest> tests, TestSources sources, Regex? pattern)
    {
        var other = tests
            .Where(t => t.Test.Method.Length > 0)
            .DistinctBy(t => (t.Report.Project, t.Test.Type, t.Test.Method))
            .Where(t => pattern is null ? SaysNothing(t.Test.Method) : !Matches(pattern, t.Test.Method))
            .Take(Max);
        foreach (var (report, test, _) in other)
        {
            var location = Place(report, test, sources);
            yield return new Finding(
                pattern is null ? RuleCatalog.TestNameWords : RuleCatalog.TestNamePattern,
                location,
                pattern is null
                    ? $"the name of the test {Quote(test.Method)} does not say what is tested and what is expected"
                    : $"the name of the test {Quote(test.Method)} does not match 'tests.naming' ({ValueText.Shorten(pattern.ToString())})",
                "Say in it what is tested, when, and what is expected: 'Price_of_two_is_doubled'");
        }
    }

    private static Location Place(TestReport report, TestResult test, TestSources sources) =>
        report.Project.Length == 0 ? Location.Whole(report.Path) : sources.Locate(report.Project, test) ?? Location.Whole(report.Project);

    // 'Test1', 'Works' and 'TestMethod2': one word that is left when those that every test could have are gone, or none.
    private static bool SaysNothing(string method) =>
        Words.Matches(method).Select(w => w.Value).Count(word => !OfEveryTest.Contains(word) && !(word.Length == 1 && char.IsAsciiDigit(word[0]))) < 2;

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
