using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Testing;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>STD6002: the time of a level, or of the whole run, against its limit, with the slowest tests.</summary>
internal static class LevelLimits
{
    private const int Slowest = 10;

    public static IEnumerable<Finding> Find(IReadOnlyList<LevelTime> times, IReadOnlyList<LevelledTest> tests, TestPolicy policy)
    {
        foreach (var time in times)
        {
            var limit = MinutesOf(policy, time.Level);
            if (time.Time.Ticks > limit * TimeSpan.TicksPerMinute)
            {
                var what = time.Level is { } level ? $"{TestLevels.Name(level)} tests" : "all tests together";
                yield return new Finding(
                    RuleCatalog.TestLevelDuration,
                    "",
                    0,
                    0,
                    $"{what} took {TestText.Time(time.Time)}, more than {TestText.Minutes(limit)}",
                    $"Look at the slowest: {string.Join(", ", SlowestOf(tests, time.Level))}")
                { Identity = $"time of {what}" };
            }
        }
    }

    public static decimal MinutesOf(TestPolicy policy, TestLevel? level) => level switch
    {
        TestLevel.Unit => policy.UnitMinutes,
        TestLevel.Integration => policy.IntegrationMinutes,
        TestLevel.EndToEnd => policy.EndToEndMinutes,
        _ => policy.AllMinutes,
    };

    private static IEnumerable<string> SlowestOf(IReadOnlyList<LevelledTest> tests, TestLevel? level) => tests
        .Where(t => level is null || t.Level == level)
        .OrderByDescending(t => t.Test.Duration).ThenBy(t => t.Test.Name, StringComparer.Ordinal)
        .Take(Slowest)
        .Select(t => string.Create(CultureInfo.InvariantCulture, $"{ValueText.Line(t.Test.Name, 120)} ({TestText.Time(t.Test.Duration)})"));
}
