using Standards.Checks.Catalog;
using Standards.Checks.Commands.Fixing;

namespace Standards.Checks.Tests.Fixing;

public sealed class FixCommandTests
{
    [Theory]
    [InlineData("STD1001", "STD1001 has no code fix")]
    [InlineData("CA1822", "'CA1822' is not the id of a rule")]
    [InlineData("STD1206,STD4001", "STD4001 has no code fix")]
    public void Rule_without_a_code_fix_is_STD1090(string rules, string reason)
    {
        var root = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var request = new FixRequest(root, Path.Combine(root, "a.csproj"), "", new Dictionary<string, string>()) { Rules = rules };

        var finding = Assert.Single(new FixCommand(request, _ => { }).Execute(CancellationToken.None));

        Assert.Same(RuleCatalog.CodeFixStart, finding.Rule);
        Assert.Equal($"nothing was changed: {reason}", finding.Message);
        Assert.StartsWith($"Name rules that have one: {FixableRules.All[0]}, {FixableRules.All[1]}, ", finding.Fix, StringComparison.Ordinal);
        Assert.False(Directory.Exists(root));
    }

    [Fact]
    public void Rules_are_read_with_any_separator()
    {
        Assert.Equal(["STD1206", "STD1221"], FixableRules.Parse(" std1206,STD1221;STD1206 "));
        Assert.Equal(FixableRules.All, FixableRules.Parse(""));
    }

    [Theory]
    [InlineData("repaired\tSTD1206\t12\t%2Frepo%2Fsrc%2FA%20%C3%BC%09.cs", "Repaired STD1206 src/A ü\t.cs 12")]
    [InlineData("held\tSTD1206\t1\t%2Fother%2FA.cs", "Held STD1206 ../other/A.cs 1")]
    [InlineData("repaired\tSTD1206\tx\ty", "")]
    [InlineData("eaten\tSTD1206\t1\ty", "")]
    [InlineData("", "")]
    public void Answer_of_the_fixes_is_read(string line, string expected)
    {
        var outcome = FixOutcome.Parse(line, "/repo");

        Assert.Equal(expected, outcome is null ? "" : $"{outcome.Fate} {outcome.Rule} {outcome.Path} {outcome.Line}");
    }

    [Theory]
    [InlineData(false, "repair", "can be repaired", "nothing was written; to write it, add -p:StandardsApply=true")]
    [InlineData(true, "repaired", "repaired", "look at it with 'git diff', build and test, and run the command again until there is nothing to do")]
    public void Report_says_what_became_of_each_finding(bool isApplied, string name, string verb, string last)
    {
        var lines = new List<string>();
        FixOutcome[] outcomes =
        [
            new(FixFate.Held, "STD1221", "src/C.cs", 1),
            new(FixFate.Left, "STD1206", "src/A.cs", 30),
            new(FixFate.Repaired, "STD1206", "src/A.cs", 4),
        ];

        FixReport.Write(outcomes, isApplied, ["STD1206", "STD1221"], lines.Add);

        Assert.Equal(
            [
                $"  {name,-9} STD1206 src/A.cs(4)",
                "  left      STD1206 src/A.cs(30)",
                "  held      STD1221 src/C.cs(1)",
                $"1 of 3 findings {verb} in 1 file; 1 left, where the fix is not right; 1 held, because the file has changes that are not committed",
                last,
            ],
            lines);
    }

    [Fact]
    public void Report_of_nothing_names_the_rules()
    {
        var lines = new List<string>();

        FixReport.Write([], isApplied: true, ["STD1206"], lines.Add);

        Assert.Equal(["nothing to do: no finding of STD1206"], lines);
    }
}
