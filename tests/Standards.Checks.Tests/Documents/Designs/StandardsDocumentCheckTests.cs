using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.Designs;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents.Designs;

public class StandardsDocumentCheckTests
{
    private const string Path = "docs/standards/logging.md";
    private const string Good =
        "# Logging\n\n**Status:** Active  \n**Priority:** P1 (high)  \n**Last Updated:** 2026-01-31  \n**Owned By:** @platform\n\n## Levels\n";

    [Theory]
    [InlineData(Good)]
    [InlineData("---\nstatus: active\npriority: p0\nlast_updated: 2026-01-31\nowner: '@platform'\n---\n# Logging\n")]
    [InlineData("# Logging\n\n| Status | Active |\n|---|---|\n| Priority | P3 |\n| Last updated | 2026-01-31 |\n| Owned by | @platform |\n")]
    public void Good_header_is_silent(string text) => Assert.Empty(Check(new StandardsDocumentCheck(), Path, text));

    [Fact]
    public void Missing_lines_are_asked_of_products()
    {
        Assert.Equal(
            [
                $"STD3721 {Path}(0,0): the standards document has no Status. Add the line 'Status: Active' below the title.",
                $"STD3721 {Path}(0,0): the standards document has no Priority. Add the line 'Priority: P1' below the title.",
                $"STD3721 {Path}(0,0): the standards document has no Last Updated. Add the line 'Last Updated: yyyy-MM-dd' below the title.",
                $"STD3721 {Path}(0,0): the standards document has no Owned By. Add the line 'Owned By: @team' below the title.",
            ],
            Check(new StandardsDocumentCheck(), Path, "# Logging\n"));
        Assert.Empty(Check(new StandardsDocumentCheck(), Path, "# Logging\n", ServiceClass.Repository));
        Assert.Empty(Check(new StandardsDocumentCheck(), "docs/standards/README.md", "# Standards\n"));
    }

    [Theory]
    [InlineData("P1 (high)", "urgent", "(4,15): priority 'urgent' is not one of P0, P1, P2, P3. Write 'Priority: P1', or the one of the list that is meant.")]
    [InlineData("2026-01-31", "Jan 31, 2026", "(5,19): Last Updated 'Jan 31, 2026' is not of the form yyyy-MM-dd. Write 'Last Updated: 2026-01-31'.")]
    [InlineData("2026-01-31", "2026-11-22", "(5,19): Last Updated 2026-11-22 is in the future. Write the day of the last update.")]
    public void Wrong_values_are_found(string good, string wrong, string expected) =>
        Assert.Equal([$"STD3722 {Path}{expected}"], Check(new StandardsDocumentCheck(), Path, Good.Replace(good, wrong, StringComparison.Ordinal)));

    [Fact]
    public void Today_is_not_the_future() =>
        Assert.Empty(Check(new StandardsDocumentCheck(), Path, Good.Replace("2026-01-31", "2026-11-21", StringComparison.Ordinal)));
}
