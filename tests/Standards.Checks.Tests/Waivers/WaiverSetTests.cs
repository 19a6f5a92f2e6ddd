using Standards.Checks.Catalog;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.Suppressions;
using static Standards.Checks.Tests.Waivers.WaiverText;

namespace Standards.Checks.Tests.Waivers;

public sealed class WaiverSetTests
{
    [Fact]
    public void Finds_by_rule_path_and_text()
    {
        var waivers = Set(Entry(("text", "no test project")));

        Assert.NotNull(waivers.Find("STD2004", "src/Orders.Legacy/a/B.cs", "it has no test project"));
        Assert.Null(waivers.Find("STD2003", "src/Orders.Legacy/a/B.cs", "it has no test project"));
        Assert.Null(waivers.Find("STD2004", "src/Orders.Core/B.cs", "it has no test project"));
        Assert.Null(waivers.Find("STD2004", "src/Orders.Legacy/a/B.cs", "it has No test project"));
        Assert.Null(waivers.Find("STD2004", "", "no test project"));
    }

    [Fact]
    public void Ids_of_analyzers_are_compared_without_case() =>
        Assert.NotNull(Set(Entry(("rule", "ca1822"))).Find("CA1822", "src/Orders.Legacy/A.cs", ""));

    [Fact]
    public void First_in_the_file_wins()
    {
        var literal = Entry(("path", "src/A/a.cs"), ("reason", "literal"));
        var folder = Entry(("path", "src/A/**"), ("reason", "folder"));
        var deeper = Entry(("path", "'{src/A/*.cs,docs/x/*}'"), ("reason", "deeper"));

        Assert.Equal("literal", Reason(literal, folder, deeper));
        Assert.Equal("folder", Reason(folder, deeper, literal));
        Assert.Equal("deeper", Reason(deeper, literal, folder));

        static string Reason(params string[] entries) => Set(entries).Find("STD2004", "src/A/a.cs", "")!.Exemption.Reason;
    }

    [Fact]
    public void Index_finds_what_trying_all_in_order_finds()
    {
        var random = new Random(7);
        string[] rules = ["CA1", "CA2"];
        string[] patterns = ["src/A/**", "src/A/*.cs", "src/A/b/**", "src/A/b/c.cs", "src/B/{b,c}/*", "src/{A,B}/**/c.cs", "a.cs", "src/A/b*/**", "src/B/?.cs"];
        var waivers = Enumerable.Range(0, 40).Select(i => new Waiver(
            rules[random.Next(2)],
            PathGlob.TryParse(patterns[random.Next(patterns.Length)])!,
            random.Next(3) == 0 ? "x" : "",
            new Exemption(ExemptionKind.Waiver, ""),
            i,
            1)).ToArray();
        var set = new WaiverSet(waivers);
        foreach (var path in (string[])[
            "a.cs", "src/A/c.cs", "src/A/b/c.cs", "src/A/bb/d.cs", "src/B/b/c.cs", "src/B/c/d", "src/B/a.cs", "src/C/a.cs", "/", "",
        ])
        {
            foreach (var (rule, message) in (ReadOnlySpan<(string, string)>)[("CA1", "x"), ("CA1", "y"), ("CA2", "x"), ("CA2", "y"), ("CA3", "x")])
            {
                var expected = waivers.FirstOrDefault(w => w.Rule == rule && w.Path.IsMatch(path) && message.Contains(w.Text, StringComparison.Ordinal));
                Assert.Same(expected, set.Find(rule, path, message));
            }
        }
    }

    [Theory]
    [InlineData("CA5351", null, true)]
    [InlineData("STD0014", null, true)]
    [InlineData("CA5350", null, false)]
    [InlineData("CA5351", "MD5", false)]
    public void Waiver_of_the_analyzer_permits_its_suppression(string rule, string? text, bool holds)
    {
        var waivers = Set(Entry(("rule", rule), ("text", text)));
        var finding = SuppressionFindings.Of("CA5351", "NoWarn", "src/Orders.Legacy/A.csproj", 3, 5);
        var judge = new ExemptionJudge(waivers, Baseline.Empty);

        var verdict = Assert.Single(judge.Apply([new Verdict(finding, Severity.Error)]));

        Assert.Equal(!holds, verdict.IsOpen);
        Assert.Equal(holds ? 1 : 0, judge.UsedWaivers.Count);
    }
}
