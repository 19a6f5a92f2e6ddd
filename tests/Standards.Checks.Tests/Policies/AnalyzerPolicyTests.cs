using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Complexity;

namespace Standards.Checks.Tests.Policies;

/// <summary>What the compiler is told of the policy.</summary>
public sealed class AnalyzerPolicyTests
{
    private const string NullableByFile = "standards_nullable_by_file = true\n";

    private const string Head = "is_global = true\nglobal_level = 2\n";

    [Theory]
    [InlineData("", "", "")]
    [InlineData(
        "rules: { STD2005: none, STD1101: none, STD6117: error }",
        "dotnet_diagnostic.STD1101.severity = none\ndotnet_diagnostic.STD6117.severity = error\n",
        "dotnet_diagnostic.STD1101.severity = none\ndotnet_diagnostic.STD6117.severity = error\n")]
    [InlineData("rules: { STD1100: suggestion }", "dotnet_diagnostic.STD1100.severity = suggestion\n", "dotnet_diagnostic.STD1100.severity = suggestion\n")]
    [InlineData("mandatory: [STD1101]", "dotnet_diagnostic.STD1101.severity = warning\n", "dotnet_diagnostic.STD1101.severity = error\n")]
    [InlineData(
        "complexity: { cyclomatic: 8, cyclomaticMax: 12, cognitive: 10, nesting: 3, methodLines: 40, methodLinesMax: 80, fileLines: 400, fileFunctions: 25 }",
        Limits,
        Limits)]
    [InlineData("complexity: { cyclomatic: 0 }", "", "")]
    public void Only_what_differs_is_said(string policy, string local, string ci)
    {
        Assert.Equal(Head + local, Text(policy));
        Assert.Equal(Head + ci, Text(policy, ci: true));
    }

    [Theory]
    [InlineData("profile: adopt", true, "warning", Rules.ErrorsOnCi)]
    [InlineData("profile: strict", false, "error", Rules.LocalWarnings)]
    [InlineData("tier: 1", false, "suggestion", Rules.WarningsAboveTierOne)]
    [InlineData("tier: 4", true, "", Rules.None)]
    public void Profile_and_tier_reach_the_compiler(string policy, bool ci, string severity, Rules rules) =>
        Assert.Equal(
            Head + string.Concat(Ids(rules).Select(id => $"dotnet_diagnostic.{id}.severity = {severity}\n")),
            Text(policy, ci).Replace(NullableByFile, "", StringComparison.Ordinal));

    [Theory]
    [InlineData("profile: adopt", true)]
    [InlineData("profile: standard", false)]
    [InlineData("profile: strict", false)]
    public void Repository_that_adopts_gets_null_safety_file_by_file(string policy, bool isSaid) =>
        Assert.Equal(isSaid, Text(policy, ci: false).Contains(NullableByFile, StringComparison.Ordinal));

    [Fact]
    public void Collecting_for_the_baseline_knows_no_error()
    {
        var text = Text("rules: { STD1100: error }", ci: true, isCollecting: true);

        Assert.StartsWith(Head, text, StringComparison.Ordinal);
        Assert.Contains("dotnet_diagnostic.STD1100.severity = warning\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("= error", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Collecting_for_the_baseline_takes_in_what_only_a_server_warns_of() => Assert.Equal(
        AnalyzerRules.All
            .Where(rule => rule.Local < Severity.Warning && OnServer(rule) >= Severity.Warning)
            .Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = warning"),
        Text("", ci: true, isCollecting: true)[Head.Length..].Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Override_names_each_file()
    {
        Assert.Equal(
            Head + "[/repo/src/Old/B, C.cs]\ndotnet_diagnostic.STD1101.severity = none\n".Replace(",", "\\,", StringComparison.Ordinal),
            Text("overrides: [{ paths: [src/Old/**], rules: { STD1101: none, STD2005: none } }]", files: ["src/New/A.cs", "src/Old/B, C.cs"]));
    }

    [Theory]
    [InlineData("", false, Rules.None, "")]
    [InlineData("", true, Rules.ErrorsOnCi, "")]
    [InlineData("profile: adopt", true, Rules.None, "")]
    [InlineData("rules: { STD1100: error, STD1101: none }", true, Rules.ErrorsOnCi, "-STD1101 +STD1100")]
    [InlineData("overrides: [{ paths: [src/Pay/**], rules: { STD6117: error } }]", false, Rules.None, "+STD6117")]
    public void Warnings_stay_warnings(string policy, bool ci, Rules errors, string but)
    {
        var expected = Ids(Rules.All).Except(Ids(errors))
            .Concat(but.Split(' ').Where(id => id.StartsWith('-')).Select(id => id[1..]))
            .Except(but.Split(' ').Where(id => id.StartsWith('+')).Select(id => id[1..]));

        Assert.Equal(expected.Order(StringComparer.Ordinal), Of(policy, ci).Warnings());
    }

    [Fact]
    public void Groups_of_rules_are_what_their_names_say()
    {
        Assert.Superset(new HashSet<string> { "STD1101", "STD1203" }, Ids(Rules.ErrorsOnCi).ToHashSet());
        Assert.Contains("STD1100", Ids(Rules.WarningsAboveTierOne));
        Assert.DoesNotContain("STD1203", Ids(Rules.WarningsAboveTierOne));
        Assert.DoesNotContain("STD1100", Ids(Rules.ErrorsOnCi));
    }

    [Fact]
    public void Mandatory_rule_guards_against_suppression() =>
        Assert.Contains("STD1101", PolicyLoader.Read("mandatory: [STD1101]", "standards.yml").Policy.MandatoryAnalyzers);

    [Fact]
    public void List_is_in_the_order_of_the_ids() => Assert.Equal(AnalyzerRules.All.OrderBy(r => r.Id, StringComparer.Ordinal), AnalyzerRules.All);

    private const string Limits = """
        standards_complexity_cyclomatic = 8
        standards_complexity_cyclomatic_max = 12
        standards_complexity_nesting = 3
        standards_complexity_method_lines = 40
        standards_complexity_method_lines_max = 80
        standards_complexity_file_lines = 400
        standards_complexity_file_functions = 25

        """;

    /// <summary>Groups of the compiler's rules, by what the catalog says of them.</summary>
    public enum Rules
    {
        None,
        All,
        ErrorsOnCi,
        LocalWarnings,
        WarningsAboveTierOne,
    }

    private static IEnumerable<string> Ids(Rules rules) => AnalyzerRules.All
        .Where(r => rules switch
        {
            Rules.None => false,
            Rules.ErrorsOnCi => r.Ci == Severity.Error,
            Rules.LocalWarnings => r.Local == Severity.Warning,
            Rules.WarningsAboveTierOne => r.Local == Severity.Warning && r.Tier > 1,
            _ => true,
        })
        .Select(r => r.Id);

    private static Severity OnServer(RuleDescriptor rule) =>
        new SeverityResolver(Policy.Default, SeverityOptions.Local with { ContinuousIntegration = true }).Of(rule);

    private static string Text(string policy, bool ci = false, bool isCollecting = false, string[]? files = null) =>
        Of(policy, ci, isCollecting).Text("/repo", files ?? ["src/A.cs"]);

    private static AnalyzerPolicy Of(string policy, bool ci, bool isCollecting = false) =>
        new(
            new PolicySet { Policy = PolicyLoader.Read(policy, "standards.yml").Policy },
            SeverityOptions.Local with { ContinuousIntegration = ci },
            isCollecting);
}
