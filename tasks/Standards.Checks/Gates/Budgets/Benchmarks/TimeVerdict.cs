using System.Globalization;

namespace Standards.Checks.Gates.Budgets.Benchmarks;

/// <summary>Whether a benchmark became slower, as far as the noise of both runs allows to say so. Clause <c>no-benchmark-regression</c>.</summary>
/// <param name="IsSlower">Above the limit, and the confidence intervals do not meet.</param>
/// <param name="Doubt">Why nothing can be said though the mean is above the limit; empty when something can.</param>
internal sealed record TimeVerdict(bool IsSlower, string Doubt)
{
    // More is no advice any more: then the machine is the thing to look at.
    private const int MaxRuns = 10_000;

    /// <summary>Compares two results of one machine.</summary>
    /// <param name="before">The baseline.</param>
    /// <param name="now">The run.</param>
    /// <param name="percent">The limit.</param>
    public static TimeVerdict Of(BenchmarkResult before, BenchmarkResult now, decimal percent)
    {
        var more = now.Mean - before.Mean;
        if (more <= before.Mean * percent / 100)
        {
            return new(false, "");
        }

        if (before.Margin is not { } old || now.Margin is not { } fresh)
        {
            return new(
                false,
                $"slower or noise: {(now.Margin is null ? "this run" : "the baseline")} has too few measurements for a confidence interval; run both with 15 "
                    + $"or more (no '--job Dry')");
        }

        if (more > old + fresh)
        {
            return new(true, "");
        }

        // A margin shrinks with the square root of the number of measurements.
        var runs = Math.Ceiling(Math.Max(before.Runs, now.Runs) * Square((double)(old + fresh) / (double)more)) + 1;
        return new(false, runs > MaxRuns
            ? "slower or noise: the machine is too unquiet to say"
            : string.Create(
                CultureInfo.InvariantCulture, $"slower or noise: about {runs} measurements in both runs would say which (--iterationCount {runs})"));
    }

    private static double Square(double value) => value * value;
}
