using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Layers;

public sealed class OverrideTests
{
    private const string Legacy = "overrides: [{ paths: [src/Legacy/**, '*.md'], rules: { STD2001: warning } }]\n";

    [Theory]
    [InlineData("src/Legacy/a.cs", Severity.Warning)]
    [InlineData("a.md", Severity.Warning)]
    [InlineData("src/a.cs", Severity.Error)]
    [InlineData("docs/a.md", Severity.Error)]
    public void Override_holds_where_its_paths_match(string path, Severity expected) => Assert.Equal(expected, Resolve(Legacy, path));

    [Theory]
    [InlineData("rules: { STD2001: none }\n", Severity.Warning)]
    [InlineData("tier: 1\n", Severity.Warning)]
    [InlineData("profile: strict\n", Severity.Error)]
    public void Override_lies_below_rules_tier_and_profile_as_rules_do(string text, Severity expected) =>
        Assert.Equal(expected, Resolve(text + Legacy, "a.md"));

    [Fact]
    public void Last_override_that_names_the_rule_wins()
    {
        const string text = """
            overrides:
              - { paths: '**', rules: { STD2001: none } }
              - { paths: src/**, rules: { STD2001: suggestion } }
              - { paths: src/**, rules: { STD2005: error } }

            """;

        Assert.Equal(Severity.Suggestion, Resolve(text, "src/a.cs"));
        Assert.Equal(Severity.None, Resolve(text, "a.cs"));
    }

    [Fact]
    public void Overrides_of_all_layers_stand_general_first()
    {
        using var repository = new LayerRepository("extends: eng/a.yml\noverrides: [{ paths: src/New/**, rules: { STD2001: error } }]\n").With(
            "eng/a.yml", "overrides:\n  - paths: src/**\n    rules: { STD2001: none }\n");

        var policy = repository.Silent();

        Assert.Equal(
            [new PolicyOrigin("eng/a.yml", "eng/a.yml", 2, 5), new PolicyOrigin("standards.yml", "standards.yml", 2, 13)],
            policy.Overrides.Select(o => o.Origin));
        Assert.Equal(Severity.Error, new SeverityResolver(policy, SeverityOptions.Local).Of(RuleCatalog.LayoutExecutableFolder, "src/New/a.cs"));
        Assert.Equal(Severity.None, new SeverityResolver(policy, SeverityOptions.Local).Of(RuleCatalog.LayoutExecutableFolder, "src/a.cs"));
    }

    [Fact]
    public void Mandatory_rule_is_raised_but_not_lowered()
    {
        using var repository = new LayerRepository("""
            mandatory: [STD2001, STD2004]
            overrides:
              - paths: [src/Legacy/**]
                rules:
                  STD2001: warning
                  STD2004: error
                  STD0008: none
            """);
        var set = repository.Load();
        var resolver = new SeverityResolver(
            set.Policy, new SeverityOptions(false, SeverityOptions.Ids("STD2001;STD2004"), SeverityOptions.Ids(""), SeverityOptions.Ids("STD2001;STD2004")));

        Assert.Equal(["STD0009 5,7", "STD0009 7,7"], set.Findings.Select(f => $"{f.Rule.Id} {f.Line},{f.Column}"));
        Assert.Equal(
            $"STD2001 ({RuleCatalog.LayoutExecutableFolder.Title}) is mandatory in standards.yml (line 1) and cannot be lowered to 'warning' by a repository",
            set.Findings[0].Message);
        Assert.Equal(
            (Severity.Error, Severity.Error),
            (resolver.Of(RuleCatalog.LayoutExecutableFolder, "src/Legacy/a.cs"), resolver.Of(RuleCatalog.LayoutLibraryTests, "src/Legacy/a.cs")));
        Assert.Equal(
            (Severity.Error, Severity.Warning),
            (resolver.Of(RuleCatalog.LayoutExecutableFolder, "src/a.cs"), resolver.Of(RuleCatalog.LayoutLibraryTests, "src/a.cs")));
    }

    [Theory]
    [InlineData("profile: adopt\n")]
    [InlineData("tier: 1\n")]
    public void Rule_that_a_layer_names_mandatory_ignores_what_lowers_it(string text)
    {
        using var repository = new LayerRepository($"extends: eng/a.yml\n{text}").With("eng/a.yml", "mandatory: [STD3406]\n");
        var resolver = new SeverityResolver(
            repository.Silent(), new SeverityOptions(true, SeverityOptions.Ids("STD3406"), SeverityOptions.Ids(""), SeverityOptions.Ids("STD3406")));

        Assert.Equal(RuleCatalog.RunbookExerciseDate.Ci, resolver.Of(RuleCatalog.RunbookExerciseDate));
    }

    [Fact]
    public void No_warn_silences_an_overridden_default_rule()
    {
        using var repository = new LayerRepository(Legacy);
        var resolver = new SeverityResolver(
            repository.Silent(), new SeverityOptions(false, SeverityOptions.Ids("STD2001"), SeverityOptions.Ids(""), SeverityOptions.Ids("")));

        Assert.Equal(Severity.None, resolver.Of(RuleCatalog.LayoutExecutableFolder, "a.md"));
    }

    [Fact]
    public void Verdicts_follow_the_path_of_the_finding()
    {
        using var repository = new LayerRepository(Legacy);
        var findings = new[] { "a.md", "b.cs" }.Select(path => new Finding(RuleCatalog.LayoutExecutableFolder, path, 1, 1, "wrong", "Correct it"));

        var verdicts = new SeverityResolver(repository.Silent(), SeverityOptions.Local).Judge(findings);

        Assert.Equal([("a.md", Severity.Warning), ("b.cs", Severity.Error)], verdicts.Select(v => (v.Finding.Path, v.Severity)));
    }

    [Theory]
    [InlineData(
        "overrides: [a]",
        "STD0006",
        13,
        "'overrides' is 'a', not a list of maps",
        "Write 'overrides: [{ paths: [src/Legacy/**], rules: { STD2004: warning } }]'")]
    [InlineData(
        "overrides: [{ rules: { STD2001: none } }]",
        "STD0006",
        13,
        "an entry of 'overrides' has no 'paths' and changes nothing",
        "Write 'paths: [src/Legacy/**]'")]
    [InlineData(
        "overrides: [{ paths: a, rules: {} }]",
        "STD0006",
        32,
        "an entry of 'overrides' has no 'rules' and changes nothing",
        "Write 'rules: { STD2004: warning }'")]
    [InlineData(
        "overrides: [{ paths: [/a], rules: { STD2001: none } }]",
        "STD0006",
        23,
        "'overrides[0].paths' is '/a', not a list of patterns of paths below the root of the repository",
        "Write 'paths: [src/Legacy/**]'")]
    [InlineData(
        "overrides: [{ paths: a, rules: { STD2001: off } }]",
        "STD0006",
        43,
        "'overrides[0].rules.STD2001' is 'off', not one of error, warning, suggestion, none",
        "Write 'STD2001: none'")]
    [InlineData(
        "overrides: [{ paths: a, rules: { STD2001: none }, tier: 1 }]",
        "STD0005",
        51,
        "'overrides[0].tier' is not a key of standards.yml",
        "Remove it, or write one of paths, rules")]
    public void Wrong_entry_is_a_finding(string text, string id, int column, string message, string fix)
    {
        using var repository = new LayerRepository(text);

        FindingAssert.Is(repository.Single(), id, $"standards.yml(1,{column})", message, fix);
    }

    private static Severity Resolve(string text, string path)
    {
        using var repository = new LayerRepository(text);
        return new SeverityResolver(repository.Silent(), SeverityOptions.Local).Of(RuleCatalog.LayoutExecutableFolder, path);
    }
}
