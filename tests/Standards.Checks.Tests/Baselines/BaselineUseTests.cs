using Standards.Checks.Catalog;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Baselines;

public sealed class BaselineUseTests
{
    private const string Text = "no test project covers it";

    private static readonly BaselineEntry Entry = new("STD2004", "src/A/A.csproj", Text, 2);

    [Fact]
    public void Known_finding_is_held_with_the_reason_of_the_history()
    {
        var use = Use(Entry);

        Assert.Equal(new Exemption(ExemptionKind.Baseline, "adopted"), use.TryTake(Found("src/A/A.csproj", 12)));
    }

    [Fact]
    public void Several_reasons_leave_only_since_when()
    {
        var use = new BaselineUse(new Baseline([Entry], [new("adopted", 1), new("new rules", 1)]));

        Assert.Equal("known since the baseline", use.TryTake(Found("src/A/A.csproj"))!.Reason);
    }

    [Fact]
    public void Entry_holds_as_many_as_it_counts()
    {
        var use = Use(Entry);

        Assert.NotNull(use.TryTake(Found("src/A/A.csproj", 1)));
        Assert.NotNull(use.TryTake(Found("src/A/A.csproj", 2)));
        Assert.Null(use.TryTake(Found("src/A/A.csproj", 3)));
        Assert.Empty(use.Remaining());
    }

    [Theory]
    [InlineData("src/B/B.csproj", Text)]
    [InlineData("src/A/A.csproj", "another text")]
    public void Other_file_or_text_is_new(string path, string message) => Assert.Null(Use(Entry).TryTake(Found(path) with { Message = message }));

    [Fact]
    public void Other_rule_is_new() => Assert.Null(Use(Entry).TryTake(Found("src/A/A.csproj") with { Rule = RuleCatalog.ProjectNameMeaning }));

    [Fact]
    public void Renamed_file_keeps_its_entry()
    {
        var use = Use(Entry, exists: path => path == "src/Z/Z.csproj");

        Assert.Equal("src/A/A.csproj", use.TakePath("STD2004", "src/Z/Z.csproj", Text));
        Assert.NotNull(use.TryTake(Found("src/Z/Z.csproj")));
        Assert.Null(use.TryTake(Found("src/Z/Z.csproj")));
    }

    [Fact]
    public void File_that_is_still_there_gives_its_entry_to_no_other() => Assert.Null(Use(Entry, exists: _ => true).TryTake(Found("src/Z/Z.csproj")));

    [Fact]
    public void Finding_about_the_policy_is_never_held()
    {
        var use = Use(new BaselineEntry("STD0020", "standards.waivers.yml", Text, 1));

        Assert.Null(use.TryTake(Found("standards.waivers.yml") with { Rule = RuleCatalog.WaiverCompleteness }));
    }

    [Fact]
    public void Rest_is_what_held_nothing()
    {
        var other = new BaselineEntry("CA1822", "src/A/B.cs", "x", 1);
        var use = Use(Entry, other);
        use.TryTake(Found("src/A/A.csproj"));

        Assert.Equal([Entry with { Count = 1 }, other], use.Remaining());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Judge_holds_verdicts_of_every_severity(bool promoted)
    {
        var options = SeverityOptions.Local with { WarningsAsErrors = SeverityOptions.Ids(promoted ? "STD2004" : "") };
        var verdicts = new SeverityResolver(Policy.Default, options).Judge(
            [Found("src/A/A.csproj", 1), Found("src/A/A.csproj", 2), Found("src/A/A.csproj", 3)]);

        var judged = new ExemptionJudge(WaiverSet.Empty, new Baseline([Entry], [new("adopted", 2)])).Apply(verdicts);

        Assert.Equal([false, false, true], judged.Select(v => v.IsOpen));
    }

    private static BaselineUse Use(params BaselineEntry[] entries) => new(new Baseline(entries, [new("adopted", 9)]));

    private static BaselineUse Use(BaselineEntry entry, Func<string, bool> exists) => new(new Baseline([entry], [new("adopted", 9)]), exists);

    private static Finding Found(string path, int line = 0) => new(RuleCatalog.LayoutLibraryTests, path, line, 0, Text + ".", "Write one");
}
