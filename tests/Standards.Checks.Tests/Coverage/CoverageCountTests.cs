using Standards.Checks.Models.Coverage;

namespace Standards.Checks.Tests.Coverage;

public sealed class CoverageCountTests
{
    [Theory]
    [InlineData(799, 1000, "79.9", false, 1)]
    [InlineData(7999, 10_000, "79.9", false, 1)]
    [InlineData(800, 1000, "80.0", true, 0)]
    [InlineData(0, 3, "0.0", false, 3)]
    [InlineData(2, 3, "66.6", false, 1)]
    [InlineData(0, 0, "-", true, 0)]
    [InlineData(3, 3, "100.0", true, 0)]
    public void Nothing_is_rounded_up(long covered, long total, string percent, bool reaches, long missing)
    {
        var count = new CoverageCount(covered, total);

        Assert.Equal((percent, reaches, missing), (count.Percent, count.Reaches(80), count.MissingTo(80)));
    }

    [Fact]
    public void Threshold_may_have_digits() => Assert.Equal(
        (false, true, 1L),
        (new CoverageCount(824, 1000).Reaches(82.5m), new CoverageCount(825, 1000).Reaches(82.5m), new CoverageCount(824, 1000).MissingTo(82.5m)));

    [Fact]
    public void Counts_beyond_32_bits_are_exact() => Assert.Equal("99.9", new CoverageCount(9_999_999_999, 10_000_000_000).Percent);
}
