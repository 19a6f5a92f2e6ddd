using System.Globalization;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Tests.ProtoCompatibility;

/// <summary>Ranges of numbers.</summary>
public sealed class NumberSetTests
{
    [Theory]
    [InlineData("1-3", "1-3", "")]
    [InlineData("1-10", "3-4", "1 to 2, 5 to 10")]
    [InlineData("1-10", "1-2 9-10", "3 to 8")]
    [InlineData("1-10", "5-20 1-4", "")]
    [InlineData("5-5", "1-4 6-9", "5")]
    [InlineData("5-5", "", "5")]
    [InlineData("1-2147483647", "10-2147483647", "1 to 9")]
    [InlineData("1-2147483647", "1-9", "10 to max")]
    public void Missing_is_what_no_range_covers(string range, string others, string missing) =>
        Assert.Equal(missing, string.Join(", ", new NumberSet(Parse(others)).Missing(Parse(range)[0]).Select(part => part.Text)));

    [Fact]
    public void Ranges_may_overlap_and_stand_in_any_order()
    {
        var set = new NumberSet([new NumberRange(7, 9, 1), new NumberRange(-5, -1, 1), new NumberRange(1, 8, 1), new NumberRange(20, 10, 1)]);

        Assert.Equal([-5, -1, 1, 9], new[] { -6, -5, -1, 0, 1, 9, 10, 15 }.Where(set.Contains));
    }

    private static NumberRange[] Parse(string text) =>
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray())
            .Select(ends => new NumberRange(ends[0], ends[1], 1)),
    ];
}
