using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Complexity;

namespace Standards.Checks.Tests.Policies;

/// <summary>What the compiler is told of the policy.</summary>
public sealed class AnalyzerPolicyTests
{
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
    [InlineData("profile: adopt", true, "warning", "STD1101, STD1103, STD1105, STD1201, STD1202")]
    [InlineData("profile: strict", false, "error", "STD1100, STD1101, STD1102, STD1103, STD1104, STD1105, STD1106, STD1107, STD1201, STD1202, STD6117")]
    [InlineData("tier: 1", false, "suggestion", "STD1100, STD1101, STD1102, STD1103, STD1104, STD1105, STD1106, STD1107, STD6117")]
    [InlineData("tier: 4", true, "", "")]
    public void Profile_and_tier_reach_the_compiler(string policy, bool ci, string severity, string rules) =>
        Assert.Equal(
            Head + string.Concat(rules.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(id => $"dotnet_diagnostic.{id}.severity = {severity}\n")),
            Text(policy, ci));

    [Fact]
    public void Collecting_for_the_baseline_knows_no_error() =>
        Assert.Equal(Head + "dotnet_diagnostic.STD1100.severity = warning\n", Text("rules: { STD1100: error }", ci: true, isCollecting: true));

    [Fact]
    public void Override_names_each_file()
    {
        Assert.Equal(
            Head + "[/repo/src/Old/B, C.cs]\ndotnet_diagnostic.STD1101.severity = none\n".Replace(",", "\\,", StringComparison.Ordinal),
            Text("overrides: [{ paths: [src/Old/**], rules: { STD1101: none, STD2005: none } }]", files: ["src/New/A.cs", "src/Old/B, C.cs"]));
    }

    [Theory]
    [InlineData("", false, "STD1100 STD1101 STD1102 STD1103 STD1104 STD1105 STD1106 STD1107 STD1201 STD1202 STD6117")]
    [InlineData("", true, "STD1100 STD1102 STD1104 STD1106 STD1107 STD6117")]
    [InlineData("profile: adopt", true, "STD1100 STD1101 STD1102 STD1103 STD1104 STD1105 STD1106 STD1107 STD1201 STD1202 STD6117")]
    [InlineData("rules: { STD1100: error, STD1101: none }", true, "STD1101 STD1102 STD1104 STD1106 STD1107 STD6117")]
    [InlineData(
        "overrides: [{ paths: [src/Pay/**], rules: { STD6117: error } }]",
        false,
        "STD1100 STD1101 STD1102 STD1103 STD1104 STD1105 STD1106 STD1107 STD1201 STD1202")]
    public void Warnings_stay_warnings(string policy, bool ci, string expected) => Assert.Equal(expected, string.Join(' ', Of(policy, ci).Warnings()));

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

    private static string Text(string policy, bool ci = false, bool isCollecting = false, string[]? files = null) =>
        Of(policy, ci, isCollecting).Text("/repo", files ?? ["src/A.cs"]);

    private static AnalyzerPolicy Of(string policy, bool ci, bool isCollecting = false) =>
        new(
            new PolicySet { Policy = PolicyLoader.Read(policy, "standards.yml").Policy },
            SeverityOptions.Local with { ContinuousIntegration = ci },
            isCollecting);
}
