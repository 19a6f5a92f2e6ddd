using Standards.Checks.Findings;
using static Standards.Checks.Tests.Adr.Records;

namespace Standards.Checks.Tests.Adr;

public class StatusRulesTests
{
    private const string List = "Proposed, Accepted, Rejected, Deprecated, Superseded";

    [Theory]
    [MemberData(nameof(Styles), MemberType = typeof(Records))]
    public void GoodRecord_OfEachStyle_IsSilent(string text) => Assert.Empty(Check(text));

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
    public void Status_AsPeopleWriteIt_IsSilent(string status) => Assert.Empty(CheckWith("Accepted", status));

    [Fact]
    public void UnknownStatus_InSection_Fires() => FindingAssert.Only(
        CheckWith("Accepted", "Done"), "STD3103", Records.Path, 7, 1, $"status 'Done' is not one of {List}", "Write 'Accepted'");

    [Fact]
    public void UnknownStatus_InFrontMatter_Fires() => FindingAssert.Only(
        Check(Replace(Madr, "status: accepted", "status: \"aproved\"")), "STD3103", Records.Path, 2, 10, $"status 'aproved' is not one of {List}", "Write 'status: \"accepted\"'");

    [Fact]
    public void UnknownStatus_InBoldLine_Fires() => FindingAssert.Only(
        Check(Replace(Bold, "**Status**: Accepted", "**Status**: Acepted")), "STD3103", Records.Path, 3, 15, $"status 'Acepted' is not one of {List}", "Write '- **Status**: Accepted'");

    [Fact]
    public void UnknownStatus_WhollyBold_KeepsTheMarks() => FindingAssert.Only(
        Check(Replace(Bold, "- **Status**: Accepted", "**Status: Done**")), "STD3103", Records.Path, 3, 11, $"status 'Done' is not one of {List}", "Write '**Status: Accepted**'");

    [Fact]
    public void TwoStatuses_OnOneLine_Fire() => FindingAssert.Only(
        CheckWith("Accepted", "Proposed | Accepted"), "STD3103", Records.Path, 7, 1, $"status 'Proposed | Accepted' names more than one of {List}", "Write 'Proposed'");

    [Fact]
    public void TemplateStatusOfMadr_IsOneFinding()
    {
        const string Status = "{proposed | rejected | accepted | deprecated | … | superseded by ADR-0123";
        var text = Replace(Madr, "status: accepted", $"status: \"{Status}\"");
        FindingAssert.Only(Check(text), "STD3103", Records.Path, 2, 10, $"status '{Status}' names more than one of {List}", "Write 'status: \"proposed\"'");
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
    public void MisspelledStatus_SuggestsTheNearest(string status, string fix)
    {
        var finding = Assert.Single(CheckWith("Accepted", status));
        Assert.Equal(("STD3103", fix), (finding.Rule.Id, finding.Fix));
    }

    [Fact]
    public void MissingStatus_WithEmptySection_FiresAtTheSection() => FindingAssert.Only(
        CheckWith("Accepted", "<!-- Proposed or Accepted -->"), "STD3108", Records.Path, 5, 1, "the record has no status", "Write 'Proposed' below the heading 'Status'");

    [Fact]
    public void MissingStatus_InFrontMatter_Fires() => FindingAssert.Only(
        Check(Replace(Madr, "status: accepted\n", "")), "STD3108", Records.Path, 0, 0, "the record has no status", "Add the line 'status: proposed' to the front matter");

    [Fact]
    public void MissingStatus_InBoldHeader_Fires() => FindingAssert.Only(
        Check(Replace(Bold, "- **Status**: Accepted\n", "")), "STD3108", Records.Path, 0, 0, "the record has no status", "Add the line '- **Status:** Proposed' below the title");

    [Fact]
    public void Status_InTheText_IsNoHeader()
    {
        var finding = Assert.Single(Check(Replace(Replace(Bold, "- **Status**: Accepted\n", ""), "Orders need", "Status: open.\nOrders need")));
        Assert.Equal("STD3108", finding.Rule.Id);
    }

    [Fact]
    public void SectionStatusQuo_IsNotTheStatus() => Assert.Empty(Check(Bold + "## Status quo\n\nMySQL on one host.\n"));

    [Theory]
    [InlineData("2026-08-22", 1)] // 91 days
    [InlineData("2026-08-23", 0)] // 90 days
    public void Proposed_LongerThanAllowed_Fires(string date, int count) =>
        Assert.Equal(count, Check(Replace(Replace(Nygard, "2024-01-02", date), "Accepted", "Proposed")).Count);

    [Fact]
    public void Proposed_LongerThanAllowed_SaysSinceWhen() => FindingAssert.Only(
        Check(Replace(Bold, "Accepted", "Proposed")),
        "STD3118", Records.Path, 3, 15, "the record is Proposed since 2024-01-02, longer than 90 days", "Decide and write '- **Status**: Accepted' or '- **Status**: Rejected'");

    [Fact]
    public void Proposed_UnderAnotherPolicy_IsSilent() =>
        Assert.Empty(Check(Replace(Madr, "accepted", "proposed"), policy: new() { ProposedDays = 5000 }));
}
