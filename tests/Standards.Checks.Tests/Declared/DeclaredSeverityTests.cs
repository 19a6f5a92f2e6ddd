using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Declared;

namespace Standards.Checks.Tests.Declared;

public sealed class DeclaredSeverityTests
{
    [Theory]
    [InlineData("", "", false, Severity.Warning)]
    [InlineData("severity: [suggestion, error]", "", false, Severity.Suggestion)]
    [InlineData("severity: [suggestion, error]", "", true, Severity.Error)]
    [InlineData("severity: none", "", false, Severity.None)]
    [InlineData("severity: error", "rules: { ACME1001: warning }", false, Severity.Warning)]
    [InlineData("severity: error", "rules: { ACME1001: none }", true, Severity.None)]
    [InlineData("", "rules: { ACME1001: error }", false, Severity.Error)]
    [InlineData("severity: error\n    tier: 3", "", false, Severity.Suggestion)]
    [InlineData("severity: error\n    tier: 3", "tier: 3", false, Severity.Error)]
    [InlineData("severity: error", "profile: adopt", false, Severity.Warning)]
    [InlineData("", "profile: strict", false, Severity.Error)]
    [InlineData("kind: mandatory", "rules: { ACME1001: error }", false, Severity.Error)]
    public void Severity_follows_declaration_and_policy(string more, string policy, bool ci, Severity expected)
    {
        var read = Declarations.Policy(Declarations.Rule("exists: a", more) + policy + "\n");

        Assert.Equal(expected, new SeverityResolver(read, SeverityOptions.Local with { ContinuousIntegration = ci }).Of(read.Declared[0].Rule));
    }

    [Theory]
    [InlineData("NoWarn", Severity.None)]
    [InlineData("WarningsAsErrors", Severity.Error)]
    public void Properties_of_MSBuild_name_declared_rules_too(string property, Severity expected)
    {
        var policy = Declarations.Policy(Declarations.Rule("exists: a"));
        var ids = SeverityOptions.Ids("ACME1001");
        var options = property == "NoWarn" ? SeverityOptions.Local with { NoWarn = ids } : SeverityOptions.Local with { WarningsAsErrors = ids };

        Assert.Equal(expected, new SeverityResolver(policy, options).Of(policy.Declared[0].Rule));
    }

    [Fact]
    public void Mandatory_rule_is_not_lowered()
    {
        var (policy, findings) = PolicyLoader.Read(Declarations.Rule("exists: a", "kind: mandatory") + "rules: { ACME1001: suggestion }\n", "standards.yml");

        var finding = Assert.Single(findings);
        Assert.Equal(("STD0009", 7, 10), (finding.Rule.Id, finding.Line, finding.Column));
        Assert.Equal("ACME1001 (Things are right) is mandatory and cannot be lowered to 'suggestion' by a repository", finding.Message);
        Assert.Equal(Severity.Warning, new SeverityResolver(policy, SeverityOptions.Local).Of(policy.Declared[0].Rule));
    }

    [Fact]
    public void Unknown_id_under_rules_proposes_a_declared_one()
    {
        var finding = Assert.Single(PolicyLoader.Read(Declarations.Rule("exists: a") + "rules: { ACME101: none }\n", "standards.yml").Findings);

        Assert.Equal("STD0005", finding.Rule.Id);
        Assert.StartsWith("Write 'ACME1001' if that is meant", finding.Fix);
    }

    [Fact]
    public void Severity_of_a_rule_whose_declaration_is_wrong_is_no_second_mistake() =>
        Assert.Equal(
            ["STD0013"],
            PolicyLoader.Read(Declarations.Rule("exist: a") + "rules: { ACME1001: none }\n", "standards.yml").Findings.Select(f => f.Rule.Id).Distinct());
}
