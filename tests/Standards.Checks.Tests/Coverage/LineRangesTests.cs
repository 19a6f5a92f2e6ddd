using Standards.Checks.Gates.Coverage;

namespace Standards.Checks.Tests.Coverage;

public sealed class LineRangesTests
{
    [Theory]
    [InlineData(new int[0], "")]
    [InlineData(new[] { 3 }, "3")]
    [InlineData(new[] { 1, 2, 3, 5 }, "1-3, 5")]
    [InlineData(new[] { 1, 3, 5, 7 }, "1, 3, 5, …")]
    public void Neighbours_are_a_range(int[] lines, string expected) => Assert.Equal(expected, LineRanges.Of(lines, 3));

    [Fact]
    public void Lines_that_cannot_run_do_not_part_a_range_and_covered_ones_do()
    {
        Assert.Equal("1-3, 5", LineRanges.Of([1, 3, 5], 10, line => line == 4 ? 1 : line == 2 ? null : 0));
        Assert.Equal("1, 9", LineRanges.Of([1, 9], 10, _ => null));
    }
}
