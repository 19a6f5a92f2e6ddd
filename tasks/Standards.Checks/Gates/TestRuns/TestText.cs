using System.Globalization;
using Standards.Checks.Models.Testing;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>What a person sees of the tests at the end of a run: how many of which level, and how long they took.</summary>
public static class TestText
{
    /// <summary>Lines without line ends; none when no test ran.</summary>
    public static IReadOnlyList<string> Write(TestGateResult result, TestPolicy policy)
    {
        var all = result.Times[^1];
        if (result.Tests.Count == 0)
        {
            return [];
        }

        var skipped = result.Tests.Count(t => t.Test.Outcome == TestOutcome.Skipped);
        var failed = result.Tests.Count(t => t.Test.Outcome == TestOutcome.Failed);
        var lines = new List<string>
        {
            string.Create(
                CultureInfo.InvariantCulture,
                $"Tests of {result.Projects} {(result.Projects == 1 ? "project" : "projects")}: {all.Count - failed} passed, {failed} failed, {skipped} "
                    + $"skipped, in {Time(all.Time)} of {Minutes(policy.AllMinutes)}"),
        };
        lines.AddRange(result.Times.Where(t => t.Level is not null).Select(t =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {TestLevels.Name(t.Level!.Value),-11}  {t.Count,6}  {100m * t.Count / all.Count,5:0.0} %  {Time(t.Time)} of "
                    + $"{Minutes(LevelLimits.MinutesOf(policy, t.Level))}")));
        return lines;
    }

    /// <summary>A duration, cut off and not rounded: <c>4.2 s</c>, <c>3 min 12 s</c>.</summary>
    public static string Time(TimeSpan time) => time.TotalMinutes < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(time.TotalSeconds * 10) / 10:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalMinutes} min {time.Seconds} s");

    internal static string Minutes(decimal minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes:0.##} min");
}
