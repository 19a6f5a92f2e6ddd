using static Standards.Checks.Tests.Adr.Records;

namespace Standards.Checks.Tests.Adr;

public class StatusRulesTests
{
    private const string List = "Proposed, Accepted, Rejected, Deprecated, Superseded";

    [Theory]
    [MemberData(nameof(Styles), MemberType = typeof(Records))]
    public void Good_record_of_each_style_is_silent(string text) => Assert.Empty(Check(text));

    [Theory]
    [InlineData("accepted")]
    [InlineData("**Accepted**")]
    [InlineData("`Accepted`")]
    [InlineData("Accepted on 2024-01-02 by the platform team.")]
    [InlineData("* Rejected")]
    [InlineData("✅ Accepted")]
    [InlineData("Deprecated, superseded by [ADR-0005](0005-x.md)")]
    [InlineData("Accepted\n\nSupersedes [ADR 2](0002-x.md)")]
    [InlineData("Status: Accepted")]
    public void Status_as_people_write_it_is_silent(string status) => Assert.Empty(CheckWith("Accepted", status));

    [Fact]
    public void Unknown_status_in_section_fires() => FindingAssert.Only(
        CheckWith("Accepted", "Done"), "STD3103", Records.Path, 7, 1, $"status 'Done' is not one of {List}", "Write 'Accepted'");

    [Fact]
    public void Unknown_status_in_front_matter_fires() => FindingAssert.Only(
        Check(Replace(Madr, "status: accepted", "status: \"aproved\"")),
        "STD3103",
        Records.Path,
        2,
        10,
        $"status 'aproved' is not one of {List}",
        """Write 'status: "accepted"'""");

    [Fact]
    public void Unknown_status_in_bold_line_fires() => FindingAssert.Only(
        Check(Replace(Bold, "**Status**: Accepted", "**Status**: Acepted")),
        "STD3103",
        Records.Path,
        3,
        15,
        $"status 'Acepted' is not one of {List}",
        "Write '- **Status**: Accepted'");

    [Fact]
    public void Unknown_status_wholly_bold_keeps_the_marks() => FindingAssert.Only(
        Check(Replace(Bold, "- **Status**: Accepted", "**Status: Done**")),
        "STD3103",
        Records.Path,
        3,
        11,
        $"status 'Done' is not one of {List}",
        "Write '**Status: Accepted**'");

    [Fact]
    public void Two_statuses_on_one_line_fire() => FindingAssert.Only(
        CheckWith("Accepted", "Proposed | Accepted"),
        "STD3103",
        Records.Path,
        7,
        1,
        $"status 'Proposed | Accepted' names more than one of {List}",
        "Write 'Proposed'");

    [Fact]
    public void Template_status_of_MADR_is_one_finding()
    {
        const string Status = "{proposed | rejected | accepted | deprecated | … | superseded by ADR-0123";
        var text = Replace(Madr, "status: accepted", $"status: \"{Status}\"");
        FindingAssert.Only(Check(text), "STD3103", Records.Path, 2, 10, $"status '{Status}' names more than one of {List}", """Write 'status: "proposed"'""");
        Assert.Empty(CheckSet(("0001-a.md", text)));
    }

    [Theory]
    [InlineData("Superceded by [ADR-5](0005-x.md)", "Write 'Superseded'")]
    [InlineData("Depricated", "Write 'Deprecated'")]
    [InlineData("rejectd", "Write 'rejected'")]
    [InlineData("Accepting", "Write 'Accepted'")]
    [InlineData("Aproved", "Write 'Accepted'")]
    [InlineData("Draft", "Write 'Proposed'")]
    [InlineData("Declined by the board", "Write 'Rejected'")]
    public void Misspelled_status_suggests_the_nearest(string status, string fix)
    {
        var finding = Assert.Single(CheckWith("Accepted", status));
        Assert.Equal(("STD3103", fix), (finding.Rule.Id, finding.Fix));
    }

    [Fact]
    public void Missing_status_with_empty_section_fires_at_the_section() => FindingAssert.Only(
        CheckWith("Accepted", "<!-- Proposed or Accepted -->"),
        "STD3108",
        Records.Path,
        5,
        1,
        "the record has no status",
        "Write 'Accepted' below the heading 'Status'");

    [Fact]
    public void Missing_status_in_front_matter_fires() => FindingAssert.Only(
        Check(Replace(Madr, "status: accepted\n", "")),
        "STD3108",
        Records.Path,
        0,
        0,
        "the record has no status",
        "Add the line 'status: accepted' to the front matter");

    [Fact]
    public void Missing_status_in_bold_header_fires() => FindingAssert.Only(
        Check(Replace(Bold, "- **Status**: Accepted\n", "")),
        "STD3108",
        Records.Path,
        0,
        0,
        "the record has no status",
        "Add the line '- **Status:** Accepted' below the title");

    [Fact]
    public void Status_in_the_text_is_no_header()
    {
        var finding = Assert.Single(Check(Replace(Replace(Bold, "- **Status**: Accepted\n", ""), "Orders need", "Status: open.\nOrders need")));
        Assert.Equal("STD3108", finding.Rule.Id);
    }

    [Fact]
    public void Section_status_quo_is_not_the_status() => Assert.Empty(Check(Bold + "## Status quo\n\nMySQL on one host.\n"));

    [Theory]
    [InlineData("2026-08-22", 1)] // 91 days
    [InlineData("2026-08-23", 0)] // 90 days
    public void Proposed_longer_than_allowed_fires(string date, int count) =>
        Assert.Equal(count, Check(Replace(Replace(Nygard, "2024-01-02", date), "Accepted", "Proposed")).Count);

    [Fact]
    public void Proposed_longer_than_allowed_says_since_when() => FindingAssert.Only(
        Check(Replace(Bold, "Accepted", "Proposed")),
        "STD3118",
        Records.Path,
        3,
        15,
        "the record is Proposed since 2024-01-02, longer than 90 days",
        "Decide and write '- **Status**: Accepted' or '- **Status**: Rejected'");

    [Fact]
    public void Proposed_under_another_policy_is_silent() =>
        Assert.Empty(Check(Replace(Madr, "accepted", "proposed"), policy: new() { ProposedDays = 5000 }));
}
