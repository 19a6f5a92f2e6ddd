using Standards.Checks.Gates.Budgets.Timings;

namespace Standards.Checks.Tests.Budgets.Timings;

public sealed class BuildTimingsTests
{
    [Fact]
    public void Shares_are_those_of_all_work()
    {
        var timings = new BuildTimings { Wall = TimeSpan.FromSeconds(4) };
        timings.AddEvaluation(TimeSpan.FromSeconds(1));
        timings.AddRestore(TimeSpan.FromSeconds(2));
        timings.AddCompilation(TimeSpan.FromSeconds(5));
        timings.AddCheck("CheckProject", TimeSpan.FromSeconds(0.25));
        timings.AddCheck("CheckProject", TimeSpan.FromSeconds(0.25));
        timings.AddCheck("CheckRepository", TimeSpan.FromSeconds(0.5));
        timings.AddOther(TimeSpan.FromSeconds(1));
        timings.AddOther(TimeSpan.FromSeconds(-3));

        Assert.Equal(
            [
                "Build times: 4.00 s from start to end, 10.00 s of work in all processes",
                "  evaluation                  1.00 s   10.0 %",
                "  restore                     2.00 s   20.0 %",
                "  compilation                 5.00 s   50.0 %",
                "  checks of Standards.Sdk     1.00 s   10.0 %",
                "  other tasks                 1.00 s   10.0 %",
                "    CheckProject              0.50 s  in 2 runs",
                "    CheckRepository           0.50 s  in 1 run",
            ],
            timings.Write());
    }

    [Fact]
    public void Empty_build_divides_by_nothing() => Assert.Contains("  other tasks                 0.00 s    0.0 %", new BuildTimings().Write());
}
