using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Policies;
using Standards.Checks.Tests.Layers;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Policies;

/// <summary>The name of a family in the place of a rule's id.</summary>
public sealed class RuleFamilyTests
{
    private const string Lower = "extends: eng/a.yml\nrules: { async: none }\n";

    [Fact]
    public void Family_sets_all_of_its_rules_and_no_other()
    {
        var rules = PolicyAssert.Silent("rules: { async: suggestion }").Rules;

        Assert.Equal(RuleFamilies.Find("async")!.Select(r => r.Id), rules.Keys.Order(StringComparer.Ordinal));
        Assert.All(rules.Values, severity => Assert.Equal(Severity.Suggestion, severity));
        Assert.Equal((true, false), (rules.ContainsKey("STD1205"), rules.ContainsKey("STD1301")));
    }

    [Theory]
    [InlineData("rules: { STD1205: error, async: none, code: warning }")]
    [InlineData("rules: { code: warning, async: none, STD1205: error }")]
    public void Rule_wins_over_its_family_and_the_smaller_family_over_the_larger(string text)
    {
        var rules = PolicyAssert.Silent(text).Rules;

        Assert.Equal((Severity.Error, Severity.None, Severity.Warning), (rules["STD1205"], rules["STD1206"], rules["STD1301"]));
    }

    [Fact]
    public void Lower_layer_wins_over_a_rule_of_an_upper_one()
    {
        using var repository = new LayerRepository(Lower).With("eng/a.yml", "rules: { STD1205: error, errors: error }\n");

        var rules = repository.Silent().Rules;

        Assert.Equal((Severity.None, Severity.Error), (rules["STD1205"], rules["STD1301"]));
    }

    [Fact]
    public void What_an_upper_layer_names_mandatory_stays_and_the_line_of_the_family_is_found()
    {
        using var repository = new LayerRepository(Lower).With("eng/a.yml", "mandatory: [STD1205]\n");

        var set = repository.Load();

        var finding = Assert.Single(set.Findings);
        Assert.Equal((RuleCatalog.PolicyMandatoryRules, "standards.yml", 2, 10), (finding.Rule, finding.Path, finding.Line, finding.Column));
        Assert.Equal((false, Severity.None), (set.Policy.Rules.ContainsKey("STD1205"), set.Policy.Rules["STD1206"]));
    }

    [Fact]
    public void Override_names_a_family()
    {
        var policy = PolicyAssert.Silent("overrides: [{ paths: src/Legacy/**, rules: { layout: none, STD2001: error } }]");

        var resolver = new SeverityResolver(policy, SeverityOptions.Local);
        Assert.Equal(Severity.Error, resolver.Of(RuleCatalog.LayoutExecutableFolder, "src/Legacy/a.cs"));
        Assert.Equal(Severity.None, resolver.Of(RuleCatalog.LayoutLibraryTests, "src/Legacy/a.cs"));
        Assert.NotEqual(Severity.None, resolver.Of(RuleCatalog.LayoutLibraryTests, "src/a.cs"));
    }

    [Theory]
    [InlineData("rules: { async: off }", 17, "'rules.async' is 'off', not one of error, warning, suggestion, none", "Write 'async: none'")]
    [InlineData(
        "rules: { async: [none] }", 17, "'rules.async' is a list, not one of error, warning, suggestion, none", "Write one of them, such as 'async: error'")]
    [InlineData("rules: { asinc: none }", 10, "'asinc' is not a rule of Standards.Sdk", "Write 'async' if that is meant; all rules stand in ")]
    public void Mistake_is_said_once(string text, int column, string message, string fix)
    {
        var (policy, findings) = PolicyLoader.Read(text, "standards.yml");

        var finding = Assert.Single(findings);
        Assert.Equal((1, column, message), (finding.Line, finding.Column, finding.Message));
        Assert.StartsWith(fix, finding.Fix);
        Assert.Empty(policy.Rules);
    }

    [Fact]
    public void Family_holds_neither_mandatory_rules_nor_those_of_the_calendar() =>
        Assert.All(RuleFamilies.Names.SelectMany(name => RuleFamilies.Find(name)!), rule =>
        {
            Assert.Equal(RuleKind.Default, rule.Kind);
            Assert.False(rule.Traits.HasFlag(RuleTraits.Due));
        });

    [Fact]
    public void Schema_knows_every_family_and_no_other()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("sdk/Standards.Sdk/schemas/standards.schema.json")));

        var keys = schema.RootElement.GetProperty("definitions").GetProperty("severities").GetProperty("properties").EnumerateObject().Select(p => p.Name);

        Assert.Equal(RuleFamilies.Names.Order(StringComparer.Ordinal), keys);
    }
}
