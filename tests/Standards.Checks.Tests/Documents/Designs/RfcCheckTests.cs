using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.Designs;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents.Designs;

public class RfcCheckTests
{
    private const string Path = "docs/rfc/012-paging.md";

    private const string Good = """
        # RFC-012: Cursor paging

        - **Status**: Under Review
        - **Author**: @orders
        - **Date**: 2026-01-31

        ## Summary

        Cursors.

        ## Motivation

        Offsets skip.

        ## Proposal

        An opaque token.

        ## Alternatives Considered

        Offsets.

        ## Impact

        Clients.

        ## Implementation Plan

        Two steps.

        """;

    [Theory]
    [InlineData(Path)]
    [InlineData("docs/rfcs/0012-paging.md")]
    [InlineData("docs/rfc/rfc-012-paging.md")]
    public void Good_RFC_is_silent(string path) => Assert.Empty(Check(new RfcCheck(), path, Good));

    [Theory]
    [InlineData("---\nstatus: proposed\nauthors: [anna, boris]\ndate: 2026-01-31\n---\n# [RFC 12] Paging\n")]
    [InlineData("# RFC #12 - Paging\n\n| Status | Approved |\n|---|---|\n| Author | anna |\n| Date | 2026-01-31 |\n")]
    [InlineData("# RFC-012: Paging\n\n| Date | Author | Status |\n|---|---|---|\n| 2026-01-31 | anna | \u2705 Approved (v2) |\n")]
    [InlineData("# RFC-012\n\n## Status\n\nRejected\n\n## Author\n\nanna\n\n## Date\n\n2026-01-31\n")]
    public void Other_headers_count(string header) =>
        Assert.Empty(Check(new RfcCheck(), Path, header + Good[Good.IndexOf("\n## Summary", StringComparison.Ordinal)..]));

    [Theory]
    [InlineData("docs/rfc/README.md")]
    [InlineData("docs/rfc/process.md")]
    [InlineData("docs/rfc/0000-template.md")]
    [InlineData("docs/rfc/012/notes.md")]
    [InlineData("rfc/012-paging.md")]
    public void Other_documents_are_no_RFCs(string path) => Assert.Empty(Check(new RfcCheck(), path, "# A\n"));

    [Fact]
    public void Other_number_in_the_title_is_said_to_all() => Assert.Equal(
        [$"STD3701 {Path}(1,1): the title says RFC 13 and the name of the file 12. Write '# RFC-012: Cursor paging'."],
        Check(new RfcCheck(), Path, Good.Replace("RFC-012", "RFC-013", StringComparison.Ordinal), ServiceClass.Repository));

    [Fact]
    public void Number_of_another_in_the_title_is_not_its_own() =>
        Assert.Empty(
            Check(new RfcCheck(), Path, Good.Replace("RFC-012: Cursor paging", "RFC 9110 support", StringComparison.Ordinal), ServiceClass.Repository));

    [Fact]
    public void Missing_header_is_asked_of_products()
    {
        var text = "# Cursor paging\n" + Good[Good.IndexOf("\n## Summary", StringComparison.Ordinal)..];
        Assert.Equal(
            [
                $"STD3703 {Path}(0,0): the RFC has no Status. Add the line 'Status: Proposed' below the title.",
                $"STD3703 {Path}(0,0): the RFC has no Author. Add the line 'Author: @name' below the title.",
                $"STD3703 {Path}(0,0): the RFC has no Date. Add the line 'Date: yyyy-MM-dd' below the title.",
                $"STD3703 {Path}(1,1): the RFC has no title with its number. Write '# RFC-012: Cursor paging'.",
            ],
            Check(new RfcCheck(), Path, text));
        Assert.Empty(Check(new RfcCheck(), Path, text, ServiceClass.Repository));
    }

    [Fact]
    public void Empty_value_and_front_matter_are_named()
    {
        Assert.Equal(
            [$"STD3703 {Path}(4,3): the Author of the RFC is empty. Write 'Author: @name'."],
            Check(new RfcCheck(), Path, Good.Replace("**Author**: @orders", "Author:", StringComparison.Ordinal)));
        Assert.Equal(
            [$"STD3703 {Path}(0,0): the RFC has no Author. Add the line 'author: '@name'' to the front matter."],
            Check(new RfcCheck(), Path, "---\nstatus: proposed\n---\n" + Good.Replace("- **Author**: @orders\n", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Done", "Approved")]
    [InlineData("draft", "Proposed")]
    [InlineData("Acceptd", "Approved")]
    [InlineData("Aproved", "Approved")]
    public void Unknown_status_is_found(string status, string meant) => Assert.Equal(
        [$"STD3704 {Path}(3,15): status '{status}' is not one of Proposed, Under Review, Approved, Rejected. Write 'Status: {meant}'."],
        Check(new RfcCheck(), Path, Good.Replace("Under Review", status, StringComparison.Ordinal)));

    [Fact]
    public void Status_that_is_like_none_is_left_to_the_author() => Assert.Equal(
        [$"STD3704 {Path}(3,15): status 'Parked' is not one of Proposed, Under Review, Approved, Rejected. Write 'Status: Proposed', or the one "
            + $"of the list that is meant."],
        Check(new RfcCheck(), Path, Good.Replace("Under Review", "Parked", StringComparison.Ordinal)));

    [Theory]
    [InlineData("31.1.2026", "is not of the form yyyy-MM-dd", "2026-01-31")]
    [InlineData("2026-02-30", "is no day of the calendar", "yyyy-MM-dd")]
    public void Malformed_date_is_said_to_all(string date, string problem, string meant) => Assert.Equal(
        [$"STD3704 {Path}(5,13): Date '{date}' {problem}. Write 'Date: {meant}'."],
        Check(new RfcCheck(), Path, Good.Replace("2026-01-31", date, StringComparison.Ordinal), ServiceClass.Repository));

    [Fact]
    public void Sections_are_there_and_filled()
    {
        Assert.Equal(
            [$"STD3705 {Path}(0,0): the RFC has no section 'Impact'. Add the heading '## Impact' and write whom and what it changes."],
            Check(new RfcCheck(), Path, Good.Replace("## Impact\n", "## Colours\n", StringComparison.Ordinal)));
        Assert.Equal(
            [$"STD3706 {Path}(23,1): the section 'Impact' is empty. Write whom and what it changes."],
            Check(new RfcCheck(), Path, Good.Replace("Clients.", "", StringComparison.Ordinal), ServiceClass.Repository));
    }

    [Fact]
    public void Number_is_written_as_in_the_name()
    {
        Assert.Equal(
            ["STD3701 docs/rfc/0012-paging.md(1,1): the title says RFC 13 and the name of the file 12. Write '# RFC-0012: Cursor paging'."],
            Check(new RfcCheck(), "docs/rfc/0012-paging.md", Good.Replace("RFC-012", "RFC-013", StringComparison.Ordinal)));
        Assert.Equal(
            ["STD3703 docs/rfc/7-paging.md(1,1): the RFC has no title with its number. Write '# RFC-007: Cursor paging'."],
            Check(new RfcCheck(), "docs/rfc/7-paging.md", Good.Replace("RFC-012: ", "", StringComparison.Ordinal)));
        Assert.Equal(
            ["STD3702 docs/rfc/0001-paging.md(0,0): RFC 1 is '0001-errors.md' already. Give the newer one the number 0002, in its name and in its title."],
            Names(new RfcSetCheck(), ServiceClass.Repository, "docs/rfc/0001-paging.md", "docs/rfc/0001-errors.md"));
    }

    [Fact]
    public void Numbers_are_unique()
    {
        Assert.Equal(
            ["STD3702 docs/rfc/012-paging.md(0,0): RFC 12 is '012-errors.md' already. Give the newer one the number 016, in its name and in its title."],
            Names(new RfcSetCheck(), ServiceClass.Repository, "docs/rfc/012-paging.md", "docs/rfc/012-errors.md", "docs/rfc/015-a.md", "docs/rfcs/012-b.md"));
        Assert.Empty(Names(new RfcSetCheck(), ServiceClass.Service, "docs/rfc/README.md"));
    }
}
