namespace Standards.Checks.Tests.ProtoCompatibility;

/// <summary>STD8601 to STD8604: what changes of contracts break, and what they do not.</summary>
public sealed class ProtoCaseTests
{
    public static TheoryData<string> Titles => [.. ProtoCase.All.Select(item => item.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Change_breaks_what_the_table_says(string title)
    {
        var item = Assert.Single(ProtoCase.All, item => item.Title == title);

        Assert.Equal(item.Expected.Order(StringComparer.Ordinal), item.Actual());
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void Nothing_breaks_where_nothing_changes(string title)
    {
        var item = Assert.Single(ProtoCase.All, item => item.Title == title);

        Assert.Empty(ProtoCase.CompareWithItself(item.Before));
        Assert.Empty(ProtoCase.CompareWithItself(item.After));
    }
}
