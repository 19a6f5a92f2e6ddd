using static Standards.Checks.Tests.Postmortems.PostmortemPages;

namespace Standards.Checks.Tests.Postmortems;

/// <summary>Written within a day and reviewed within a week: STD3511. Today is 2026-11-21.</summary>
public class PostmortemDelayTests
{
    private const string Written = "Write the first version of the next one within a day; correct the time if it is wrong";

    [Theory]
    [InlineData(
        "created: 2026-02-01T09:00Z",
        "created: 2026-02-01T14:51Z",
        3,
        10,
        "created 2026-02-01T14:51Z is more than 24 hours after the incident of SEV-2 ended",
        Written)]
    [InlineData(
        "created: 2026-02-01T09:00Z", "created: 2026-02-02", 3, 10, "created 2026-02-02 is more than 24 hours after the incident of SEV-2 ended", Written)]
    [InlineData(
        "reviewed: 2026-02-05",
        "reviewed: 2026-02-08",
        4,
        11,
        "the review on 2026-02-08 is more than 7 days after the incident of SEV-2 ended",
        "Review by 2026-02-07; correct the day if it is wrong")]
    [InlineData(
        "reviewed: 2026-02-05",
        "shared: all",
        2,
        15,
        "the postmortem of SEV-2 was to be reviewed by 2026-02-07",
        "Review it and write 'reviewed: yyyy-MM-dd' into the front matter")]
    public void Late_postmortem_fires(string old, string text, int line, int column, string message, string fix) =>
        FindingAssert.Only(Check(Good.Replace(old, text, StringComparison.Ordinal)), "STD3511", PostmortemPages.Place, line, column, message, fix);

    [Fact]
    public void Late_postmortem_without_front_matter_is_told_where_to_write() => FindingAssert.Only(
        Check(Good[(Good.IndexOf("---\n", 4, StringComparison.Ordinal) + 4)..].Replace(
            "- Status:", "- Resolved: 2026-01-31\n- Status:", StringComparison.Ordinal)),
        "STD3511",
        PostmortemPages.Place,
        7,
        13,
        "the postmortem of SEV-2 was to be reviewed by 2026-02-07",
        "Review it and add the line 'Reviewed: yyyy-MM-dd' below the title");

    [Theory]
    [InlineData("SEV-2", "SEV-3")]
    [InlineData("incident_end: 2026-01-31T14:50Z", "incident_end: yesterday")]
    [InlineData("created: 2026-02-01T09:00Z", "created: 2026-02-01")]
    [InlineData("reviewed: 2026-02-05", "reviewed: 2026-02-07")]
    [InlineData("incident_end: 2026-01-31T14:50Z", "incident_end: 9999-12-31T23:59")]
    public void Others_are_not_late(string old, string text)
    {
        var page = Good.Replace(old, text, StringComparison.Ordinal);
        Assert.Empty(Check(old == "SEV-2" ? page.Replace("created: 2026-02-01T09:00Z", "created: 2026-05-01", StringComparison.Ordinal) : page));
    }
}
