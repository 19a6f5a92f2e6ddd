using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Tests.Baselines;

public sealed class CompilerExemptionsTests
{
    private const string Project = "src/A/A.csproj";

    private static readonly Exemption Granted = new(ExemptionKind.Waiver, "old");

    [Fact]
    public void File_holds_the_entries_of_the_projects_own_files()
    {
        var text = Text(new Baseline([Entry("src/A/One.cs", 2), Entry("src/B/Two.cs"), Entry(Project)]));

        Assert.Equal(
            $"standards-exemptions 1\nroot\t/repo/\nproject\tsrc/A/A.csproj\nb\tCS0168\t{Lines("src/A/One.cs", 2)}\nb\tCS0168\t{Lines(Project, 1)}\n"
                .Split('\n')
                .Order(StringComparer.Ordinal),
            text.Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_that_concerns_the_project_is_no_file() =>
        Assert.Equal("", Text(new Baseline([Entry("src/B/Two.cs"), new("STD2004", "src/A/One.cs", "t", 1)])));

    [Theory]
    [InlineData("src/A/Old.cs", true)]
    [InlineData("src/B/One.cs", true)]
    [InlineData("src/B/Old.cs", false)]
    public void Entry_of_a_file_that_is_gone_goes_where_it_may_be_now(string path, bool given) =>
        Assert.Equal(
            given,
            Text(new Baseline([Entry(path)]), exists: _ => false).Contains(
                $"r\tCS0168\t{BaselineText.Hash("CS0168", "", "t"):x16}\t1\n", StringComparison.Ordinal));

    [Fact]
    public void Waivers_of_analyzers_are_given_file_by_file()
    {
        var waivers = new WaiverSet(
            [new("CA1822", PathGlob.TryParse("src/A/**")!, "can be", Granted, 1, 1), new("STD2004", PathGlob.TryParse("src/A/**")!, "", Granted, 2, 1)]);

        var text = new CompilerExemptions("/repo", Project, ["src/A/One.cs"]).Text(new PolicySet { Waivers = waivers }, _ => true);

        Assert.EndsWith("project\tsrc/A/A.csproj\nw\tCA1822\tsrc/A/A.csproj\tcan be\nw\tCA1822\tsrc/A/One.cs\tcan be\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_the_compiler_reports_are_its_own()
    {
        Assert.Contains(
            $"b\tSTD1101\t{BaselineText.Hash("STD1101", "src/A/One.cs", "t"):x16}\t1\n",
            Text(new Baseline([new("STD1101", "src/A/One.cs", "t", 1)])),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "STD1101",
        "Method 'Parse2' has cyclomatic complexity 17, above 15; the switch in line 42 alone gives 9. Move it.",
        "Method 'Parse2' has cyclomatic complexity #, above |void Parse2()")]
    [InlineData("STD1104", "Method 'Run' is 120 lines long, above 50; x.", "Method 'Run' is # lines long, above |void Parse2()")]
    [InlineData("STD1106", "File 'A1.cs' is 612 lines long, above 500; x.", "File 'A1.cs' is # lines long, above |void Parse2()")]
    [InlineData("CA1502", "Method 'Run' is 120, above 50", "Method 'Run' is 120, above 50|void Parse2()")]
    [InlineData("STD1106", "something else 12", "something else 12|void Parse2()")]
    public void Measures_are_known_without_their_numbers(string rule, string message, string expected) =>
        Assert.Equal(expected.Replace(", above |", "|", StringComparison.Ordinal), BaselineText.Of(rule, message, "    void Parse2()"));

    private static string Lines(string path, int count) => $"{BaselineText.Hash("CS0168", path, "t"):x16}\t{count}";

    private static BaselineEntry Entry(string path, int count = 1) => new("CS0168", path, "t", count);

    private static string Text(Baseline baseline, Func<string, bool>? exists = null) =>
        new CompilerExemptions("/repo", Project, ["src/A/One.cs"]).Text(new PolicySet { Baseline = baseline }, exists ?? (_ => true));
}
