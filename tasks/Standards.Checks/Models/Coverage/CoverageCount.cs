using System.Globalization;

namespace Standards.Checks.Models.Coverage;

/// <summary>How many lines or branches there are and how many ran. Compared exactly: nothing is rounded up.</summary>
/// <param name="Covered">Those that ran at least once.</param>
/// <param name="Total">All that can run.</param>
public readonly record struct CoverageCount(long Covered, long Total)
{
    /// <summary>Those that never ran.</summary>
    public long Missing => Total - Covered;

    /// <summary>Whether the share is at least a number of percent; true when there is nothing to cover.</summary>
    public bool Reaches(decimal percent) => Covered * 100m >= percent * Total;

    /// <summary>How many more must run to reach a number of percent; 0 when it is reached.</summary>
    public long MissingTo(decimal percent) => Math.Max(0, (long)Math.Ceiling(percent * Total / 100m) - Covered);

    /// <summary>The share in percent with one digit, cut off and not rounded: <c>79.9</c> is below 80. <c>-</c> when there is nothing to cover.</summary>
    public string Percent => Total == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{Covered * 1000 / Total / 10m:0.0}");

    /// <summary>The sum of two counts.</summary>
    public static CoverageCount operator +(CoverageCount left, CoverageCount right) => new(left.Covered + right.Covered, left.Total + right.Total);
}
