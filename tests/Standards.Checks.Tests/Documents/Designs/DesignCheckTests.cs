using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.Designs;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents.Designs;

public class DesignCheckTests
{
    private const string Path = "docs/design/0012-paging.md";

    private const string Sections = """

        # 12. Cursor paging

        ## Problem

        Offsets skip.

        ## Goals and non-goals

        No skips.

        ## Overview

        A token.

        ## Detailed design

        Base64.

        ## Alternatives considered

        Offsets.

        ## Performance

        One read.

        ## Security

        Signed.

        ## Testing

        Property tests.

        ## Rollout

        By header.

        """;

    // A Friday and the Wednesday after it.
    private const string Good = """
        ---
        status: accepted
        approvers: ['@anna', '@boris']
        opened: 2026-01-30
        approved: 2026-02-04
        ---

        """ + Sections;

    [Fact]
    public void Good_design_is_silent()
    {
        Assert.Empty(Check(new DesignCheck(), Path, Good));
        Assert.Empty(Check(
            new DesignCheck(), "docs/design/TEMPLATE.md", "# T\n" + string.Concat(DesignFiles.DesignSections.Select(section => $"\n## {section.Name}\n"))));
    }

    [Theory]
    [InlineData("docs/design/README.md")]
    [InlineData("docs/design/palette.md")]
    [InlineData("docs/design/assets/0001-a.md")]
    public void Other_documents_are_no_designs(string path) => Assert.Empty(Check(new DesignCheck(), path, "# A\n"));

    [Fact]
    public void Missing_section_is_asked_of_products()
    {
        var text = Good.Replace("## Security", "## Colours", StringComparison.Ordinal);
        Assert.Equal(
            [$"STD3711 {Path}(0,0): the design document has no section 'Security'. Add the heading '## Security' and write what may go wrong on "
                + $"purpose, and what stops it."],
            Check(new DesignCheck(), Path, text));
        Assert.Empty(Check(new DesignCheck(), Path, text, ServiceClass.Repository));
        Assert.Equal(
            9,
            Check(new DesignCheck(), "docs/design/TEMPLATE.md", "# T\n").Count(
                line => line.StartsWith("STD3711 docs/design/TEMPLATE.md(0,0): the template has no section", StringComparison.Ordinal)));
    }

    [Fact]
    public void Empty_section_is_said_to_all() => Assert.Equal(
        [$"STD3712 {Path}(34,1): the section 'Security' is empty. Write what may go wrong on purpose, and what stops it."],
        Check(new DesignCheck(), Path, Good.Replace("Signed.", "", StringComparison.Ordinal), ServiceClass.Repository));

    [Theory]
    [InlineData(
        "status: done\n", "(2,9): status 'done' is not one of Draft, In Review, Accepted, Rejected, Implemented, Superseded. Write 'Status: Implemented'.")]
    [InlineData(
        "status: approved\n",
        "(2,9): status 'approved' is not one of Draft, In Review, Accepted, Rejected, Implemented, Superseded. Write 'Status: Accepted'.")]
    [InlineData("", "(0,0): the design document has no Status. Add the line 'status: In Review' to the front matter.")]
    public void Status_is_of_the_closed_list(string line, string expected) =>
        Assert.Equal([$"STD3713 {Path}{expected}"], Check(new DesignCheck(), Path, Good.Replace("status: accepted\n", line, StringComparison.Ordinal)));

    [Theory]
    [InlineData("in-review")]
    [InlineData("Draft")]
    [InlineData("Superseded")]
    public void Undecided_design_needs_no_approval(string status) => Assert.Empty(Check(new DesignCheck(), Path, $"---\nstatus: {status}\n---\n" + Sections));

    [Theory]
    [InlineData("approvers: []", "no approver")]
    [InlineData("approvers: '@anna'", "one approver")]
    [InlineData("approvers: ['@anna', '@Anna']", "one approver")]
    public void Accepted_design_has_two_approvers(string approvers, string found)
    {
        var text = Good.Replace("approvers: ['@anna', '@boris']", approvers, StringComparison.Ordinal);
        Assert.Equal(
            [$"STD3714 {Path}(2,9): the design is accepted with {found}, and 2 are needed. Write 'approvers: ['@first', '@second']' with those who approved."],
            Check(new DesignCheck(), Path, text));
        Assert.Empty(Check(new DesignCheck(), Path, text, ServiceClass.Repository));
    }

    [Theory]
    [InlineData("2026-02-03", "the design was open for 2 business days, and 3 are needed")]
    [InlineData("2026-02-02", "the design was open for 1 business day, and 3 are needed")]
    [InlineData("2026-01-30", "the design was open for 0 business days, and 3 are needed")]
    public void Short_period_is_found(string approved, string message) => Assert.Equal(
        [$"STD3715 {Path}(5,11): {message}. Keep the review open for 3 business days, and write 'approved: yyyy-MM-dd' with the day of the approval."],
        Check(new DesignCheck(), Path, Good.Replace("2026-02-04", approved, StringComparison.Ordinal), ServiceClass.Repository));

    [Theory]
    [InlineData("approved: 2026-01-29", "(5,11): the design was approved on 2026-01-29, before it was opened on 2026-01-30. Correct the day that is wrong.")]
    [InlineData("approved: yesterday", "(5,11): Approved 'yesterday' is not of the form yyyy-MM-dd. Write 'Approved: yyyy-MM-dd'.")]
    [InlineData("other: x", "(0,0): the design document has no Approved. Add the line 'approved: yyyy-MM-dd' to the front matter.")]
    public void Wrong_days_are_found(string line, string expected) =>
        Assert.Equal([$"STD3715 {Path}{expected}"], Check(new DesignCheck(), Path, Good.Replace("approved: 2026-02-04", line, StringComparison.Ordinal)));

    [Fact]
    public void Far_days_are_counted_at_once() =>
        Assert.Empty(Check(
            new DesignCheck(),
            Path,
            Good.Replace("opened: 2026-01-30", "opened: 0001-01-01", StringComparison.Ordinal).Replace("2026-02-04", "9999-12-31", StringComparison.Ordinal)));

    [Fact]
    public void Unreadable_design_is_left_to_others() => Assert.Empty(Check(new DesignCheck(), Path, "# A\0"));
}
