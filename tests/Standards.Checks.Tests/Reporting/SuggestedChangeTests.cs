using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Reporting.Fixes;
using Standards.Checks.Reporting.Sources;

namespace Standards.Checks.Tests.Reporting;

public sealed class SuggestedChangeTests
{
    [Theory]
    [InlineData("encrypt is off", "Write 'encrypt: true'", "  encrypt: false", "  encrypt: true")]
    [InlineData("'sevice' is no key", "Write 'service'", "sevice:", "service:")]
    [InlineData("'sevice' is no key", "Use 'service' instead", "- sevice: orders", "- service: orders")]
    [InlineData("it is there twice", "Remove the line", "- orders", "")]
    public void Exact_fix_gives_the_line_as_it_is_afterwards(string message, string fix, string line, string expected) =>
        Assert.Equal(expected, Of(message, fix, line));

    [Theory]
    [InlineData("status 'Done' is not one of those", "Write 'Accepted', or the status that holds", "status: Done")]
    [InlineData("'orders' is no name", "Write 'order'", "orders: [orders]")]
    [InlineData("'orders' is no name", "Write 'order'", "items:")]
    [InlineData("the date is missing", "Write 'date: yyyy-MM-dd'", "date:")]
    [InlineData("the owner is missing", "Write 'owner: <team>'", "owner:")]
    [InlineData("it is wrong", "Remove the line, or correct it", "- orders")]
    [InlineData("the order is fixed", "Write 'encrypt: true'", "")]
    public void Fix_that_leaves_a_choice_gives_none(string message, string fix, string line) => Assert.Null(Of(message, fix, line));

    [Fact]
    public void Line_that_is_not_shown_whole_is_not_rewritten()
    {
        Assert.Null(Of("'sevice' is no key", "Write 'service'", "sevice: …"));
        Assert.Null(SuggestedChange.Of(Finding("'sevice' is no key", "Write 'service'"), null));
    }

    private static string? Of(string message, string fix, string line) =>
        SuggestedChange.Of(Finding(message, fix), new Snippet(1, ["before", line, "after"], 2));

    private static Finding Finding(string message, string fix) => new(RuleCatalog.ProjectNameMeaning, "a.yml", 2, 1, message, fix);
}
