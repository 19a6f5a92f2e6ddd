using System.Globalization;
using System.Text;

namespace Standards.Checks.Tests.TestRuns;

/// <summary>Results in the form in which VSTest 18 writes them.</summary>
internal static class Trx
{
    public const string Class = "Orders.Tests.OrderTests";

    private static readonly DateTimeOffset Start = new(2026, 11, 21, 23, 0, 0, TimeSpan.Zero);

    public static string Of(params string[] tests) => Of(TimeSpan.FromSeconds(2), tests);

    /// <summary>A test is <c>method outcome seconds reason</c>; outcome, seconds and reason may be left out.</summary>
    public static string Of(TimeSpan time, params string[] tests)
    {
        var results = new StringBuilder();
        var definitions = new StringBuilder();
        foreach (var (index, test) in tests.Index())
        {
            var parts = test.Split(' ', 4);
            var outcome = parts.Length > 1 ? parts[1] : "Passed";
            var duration = parts.Length > 2
                ? TimeSpan.FromSeconds(double.Parse(parts[2], CultureInfo.InvariantCulture)).ToString("c", CultureInfo.InvariantCulture)
                : "00:00:00.0010000";
            var output = parts.Length > 3 ? $"<Output><StdOut>noise</StdOut><ErrorInfo><Message>{parts[3]}</Message></ErrorInfo></Output>" : "";
            results.Append(
                CultureInfo.InvariantCulture,
                $"<UnitTestResult testId=\"t{index}\" testName=\"{Class}.{parts[0]}\" duration=\"{duration}\" "
                    + $"outcome=\"{outcome}\">{output}</UnitTestResult>\n");
            definitions.Append(
                CultureInfo.InvariantCulture,
                $"<UnitTest name=\"{Class}.{parts[0]}\" id=\"t{index}\"><TestMethod codeBase=\"/w/bin/Orders.Tests.dll\" className=\"{Class}\" "
                    + $"name=\"{parts[0].Split('(')[0]}\" /></UnitTest>\n");
        }

        var finish = Start + time;
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <TestRun id="x" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <Times creation="{Start:O}" queuing="{Start:O}" start="{Start:O}" finish="{finish:O}" />
              <Results>{results}</Results>
              <TestDefinitions>{definitions}</TestDefinitions>
              <ResultSummary outcome="Completed"><Counters total="{tests.Length}" executed="{tests.Length}" /></ResultSummary>
            </TestRun>
            """;
    }
}
