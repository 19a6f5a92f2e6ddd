using Standards.Checks.Catalog.Clauses;

namespace Standards.Checks.Tests.Clauses;

public sealed class CoverageTableTests
{
    [Fact]
    public void Names_stand_left_numbers_right_and_the_sum_below() => Assert.Equal(
        """
        area           enforced  scaffolded  planned  human  total
        -------------  --------  ----------  -------  -----  -----
        adr                   5           0        9      1     15
        observability         0         102        3      0    105
        -------------  --------  ----------  -------  -----  -----
        total                 5         102       12      1    120
        """,
        string.Join('\n', CoverageTable.Lines([new("adr", 5, 0, 9, 1), new("observability", 0, 102, 3, 0)])));

    [Fact]
    public void Wide_numbers_keep_the_columns_apart()
    {
        var lines = CoverageTable.Lines([new("adr", 123_456_789, 0, 0, 0)]);

        Assert.Equal("adr    123456789           0        0      0  123456789", lines[2]);
        Assert.Single(lines.Select(line => line.Length).Distinct());
    }

    [Fact]
    public void Table_without_areas_has_a_sum_of_nothing() =>
        Assert.Equal("total         0           0        0      0      0", CoverageTable.Lines([])[^1]);

    [Fact]
    public void Compiled_areas_are_ordered_and_hold_clauses()
    {
        Assert.NotEmpty(ClauseCoverage.Areas);
        Assert.Equal(ClauseCoverage.Areas.Select(area => area.Area).Order(StringComparer.Ordinal), ClauseCoverage.Areas.Select(area => area.Area));
        Assert.All(ClauseCoverage.Areas, area => Assert.True(area.Total > 0, area.Area));
    }
}
