namespace Standards.Checks.Gates.TestRuns;

/// <summary>
/// Time by level: what a person waits for it. Test projects that run side by side count once; a run with tests of several levels is divided
/// by what its tests took.
/// </summary>
internal static class LevelTimes
{
    public static IReadOnlyList<LevelTime> Of(IReadOnlyList<LevelledTest> tests, IReadOnlyList<TestReport> reports)
    {
        var times = new List<LevelTime>();
        var byReport = tests.ToLookup(t => t.Report);
        foreach (var level in Enum.GetValues<TestLevel>())
        {
            var count = tests.Count(t => t.Level == level && t.Test.Outcome != TestOutcome.Skipped);
            if (count > 0)
            {
                times.Add(new LevelTime(level, count, OfLevel(level, reports, byReport)));
            }
        }

        times.Add(new LevelTime(
            null,
            tests.Count(t => t.Test.Outcome != TestOutcome.Skipped),
            Union(reports.Select(r => r.Time)) + Sum(reports.Where(r => r.Time is null).SelectMany(r => r.Tests))));
        return times;
    }

    private static TimeSpan OfLevel(TestLevel level, IReadOnlyList<TestReport> reports, ILookup<TestReport, LevelledTest> byReport)
    {
        var whole = new List<(DateTimeOffset, DateTimeOffset)?>();
        var parts = TimeSpan.Zero;
        foreach (var report in reports)
        {
            var own = byReport[report].Where(t => t.Level == level).Select(t => t.Test).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            if (report.Time is not { } time)
            {
                parts = Add(parts, Sum(own));
            }
            else if (own.Count == report.Tests.Count)
            {
                whole.Add(time);
            }
            else
            {
                var (share, all) = (Sum(own), Sum(report.Tests));
                parts = all == TimeSpan.Zero ? parts : Add(parts, (time.Finish - time.Start) * Math.Min(1, share / all));
            }
        }

        return Add(Union(whole), parts);
    }

    // A report may hold more than there is time.
    private static TimeSpan Add(TimeSpan sum, TimeSpan time) => time < TimeSpan.MaxValue - sum ? sum + time : TimeSpan.MaxValue;

    private static TimeSpan Sum(IEnumerable<TestResult> tests)
    {
        var sum = TimeSpan.Zero;
        foreach (var test in tests)
        {
            sum = Add(sum, test.Duration);
        }

        return sum;
    }

    private static TimeSpan Union(IEnumerable<(DateTimeOffset Start, DateTimeOffset Finish)?> times)
    {
        var sum = TimeSpan.Zero;
        var until = DateTimeOffset.MinValue;
        foreach (var (start, finish) in times.OfType<(DateTimeOffset Start, DateTimeOffset Finish)>().Order())
        {
            var from = start > until ? start : until;
            if (finish > from)
            {
                sum += finish - from;
                until = finish;
            }
        }

        return sum;
    }
}
