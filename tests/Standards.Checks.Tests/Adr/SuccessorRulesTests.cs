using static Standards.Checks.Tests.Adr.Records;

namespace Standards.Checks.Tests.Adr;

public class SuccessorRulesTests
{
    private const string Answer = ", and '- Supersedes [ADR-0001](0001-use-postgres.md)' in the header of that one";

    [Theory]
    [InlineData("Superseded", "Write 'Superseded by [ADR-NNNN](NNNN-title.md)' with the file name of that record" + Answer)]
    [InlineData("Deprecated", "Write 'Deprecated by [ADR-NNNN](NNNN-title.md)' with the file name of that record")]
    [InlineData("Superseded by ADR-5", "Write 'Superseded by [ADR-0005](0005-title.md)' with the file name of that record" + Answer)]
    public void Replaced_without_link_fires(string status, string fix) => FindingAssert.Only(
        CheckWith("Accepted", status), "STD3112", Records.Path, 7, 1, $"status '{status}' has no link to the record that replaces this one", fix);

    [Fact]
    public void Replaced_without_link_in_front_matter_fires() => FindingAssert.Only(
        Check(Replace(Madr, "accepted", "superseded by ADR-0005")),
        "STD3112", Records.Path, 2, 9, "status 'superseded by ADR-0005' has no link to the record that replaces this one",
        "Write 'status: superseded by [ADR-0005](0005-title.md)' with the file name of that record" + Answer);

    [Theory]
    [InlineData("Superseded by [ADR 5](0005-x.md)")]
    [InlineData("Superseded by [ADR 5](./0005-x.md#decision)")]
    [InlineData("Superseded by [5. Use \\[x\\]](<0005-x.md>).")]
    [InlineData("Superseded by [ADR 5][five]\n\n[five]: 0005-x.md")]
    [InlineData("Superseded ([0005](0005-x.md))")]
    [InlineData("Superseded\n\nSuperseded by [ADR 5](0005-x.md)")]
    [InlineData("Superseded\n\nby [ADR 5](0005-x.md)", 1)]
    [InlineData("Deprecated, see [ADR 5](0005-x.md)")]
    [InlineData("Superseded by [the platform's record](https://example.org/adr/7)")]
    [InlineData("Superseded\n\n## Superseded by\n\n* [ADR 5](0005-x.md)")]
    public void Replaced_with_link_is_silent(string status, int count = 0) => Assert.Equal(count, CheckWith("Accepted", status).Count);

    [Theory]
    [InlineData("status: superseded by [ADR-0005](0005-x.md)")]
    [InlineData("status: superseded\nsuperseded-by: 0005-x.md")]
    [InlineData("status: \"superseded by [ADR-0005](0005-x.md)\"")]
    public void Replaced_with_link_in_front_matter_is_silent(string status) => Assert.Empty(Check(Replace(Madr, "status: accepted", status)));

    [Fact]
    public void Replaced_with_link_in_bold_header_is_silent() =>
        Assert.Empty(Check(Replace(Bold, "**Status**: Accepted", "**Status**: Superseded\n- **Superseded by**: [ADR-5](0005-x.md)")));

    [Fact]
    public void Superseded_by_itself_fires() => FindingAssert.Only(
        CheckWith("Accepted", "Superseded by [ADR 1](0001-use-postgres.md)"),
        "STD3115",
        Records.Path,
        7,
        15,
        "the record says that it is superseded by itself (0001-use-postgres.md)",
        "Write the number and file name of the other record");

    [Fact]
    public void Supersedes_itself_by_number_fires() => FindingAssert.Only(
        Check(Replace(Madr, "status: accepted", "status: accepted\nsupersedes: [ADR-0001]")),
        "STD3115", Records.Path, 3, 14, "the record says that it supersedes itself (ADR-0001)", "Write the number and file name of the other record");

    [Fact]
    public void Supersedes_itself_in_bold_header_fires() => FindingAssert.Only(
        Check(Replace(Bold, "- **Date", "- **Supersedes:** [0002](0002-x.md), [0001](0001-use-postgres.md)\n- **Date")),
        "STD3115",
        Records.Path,
        4,
        38,
        "the record says that it supersedes itself (0001-use-postgres.md)",
        "Write the number and file name of the other record");

    [Theory]
    [InlineData("Whoever supersedes [this](0001-use-postgres.md) must migrate the data.")]
    [InlineData("This does not supersede [this](0001-use-postgres.md).")]
    [InlineData("This record supersedes [ADR 2](0002-x.md). See also [the decision](0001-use-postgres.md#decision).")]
    public void Story_that_mentions_supersession_is_silent(string text) => Assert.Empty(CheckWith("We use Postgres.", text));
}
