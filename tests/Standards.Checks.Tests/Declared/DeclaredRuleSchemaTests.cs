using System.Text.Json;
using Standards.Checks.Composition;
using Standards.Checks.Tests.Yaml;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Declared;

/// <summary>The schema that editors use and the reader of a build agree.</summary>
public sealed class DeclaredRuleSchemaTests
{
    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("sdk/Standards.Sdk/schemas/standards.schema.json"))).RootElement;

    [Theory]
    [InlineData("exists: a")]
    [InlineData("exists: [a, 'b/**', '!c']")]
    [InlineData("absent: '**/*.{exe,dll}'")]
    [InlineData("path: { files: '**', notMatches: a }")]
    [InlineData("text: { files: [a], matches: b, flags: [ignoreCase], firstLines: 3 }")]
    [InlineData("heading: { files: a, headings: A }")]
    [InlineData("value: { files: a, at: b, equals: 1.5 }")]
    [InlineData("value: { files: a, at: /b/@c, oneOf: [1, x, true] }")]
    [InlineData("value: { files: a, at: b, min: -1, max: 2.5 }")]
    [InlineData("value: { files: a, at: b, max: 1e3 }")]
    [InlineData("value: { files: a, at: b, exists: false }")]
    [InlineData("value: { files: a, at: b, type: map }")]
    [InlineData(
        "{ exists: '{folder}/a', for: tests, kind: mandatory, severity: [none, error], tier: 4, category: c, why: w, help: "
            + "'https://a.example/b', clauses: a }")]
    public void Good_rule_is_accepted_by_both(string demand)
    {
        Assert.Empty(Validate(Rule(demand)));
        Assert.Empty(PolicyLoader.Read(Rule(demand), "standards.yml").Findings);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ exists: a, absent: b }")]
    [InlineData("exists: []")]
    [InlineData("exists: /a")]
    [InlineData("exists: a/../b")]
    [InlineData("exists: [[a]]")]
    [InlineData("{ exists: a, severity: [error] }")]
    [InlineData("{ exists: a, severity: high }")]
    [InlineData("{ exists: a, tier: 0 }")]
    [InlineData("{ exists: a, kind: x }")]
    [InlineData("{ exists: a, for: all }")]
    [InlineData("{ exists: a, help: 'http://a.example' }")]
    [InlineData("{ exists: a, clauses: [] }")]
    [InlineData("{ exists: a, other: b }")]
    [InlineData("path: { files: a }")]
    [InlineData("path: { matches: a }")]
    [InlineData("path: { files: a, matches: b, flags: [ignoreCase] }")]
    [InlineData("text: { files: a, matches: b, notMatches: c }")]
    [InlineData("text: { files: a, matches: '' }")]
    [InlineData("text: { files: a, matches: b, flags: [x] }")]
    [InlineData("text: { files: a, matches: b, firstLines: 0 }")]
    [InlineData("heading: { files: a }")]
    [InlineData("heading: { files: a, headings: ['# A'] }")]
    [InlineData("value: { files: a, exists: true }")]
    [InlineData("value: { files: a, at: b }")]
    [InlineData("value: { files: a, at: b, equals: [1] }")]
    [InlineData("value: { files: a, at: b, equals: 1, min: 2 }")]
    [InlineData("value: { files: a, at: b, type: integer }")]
    [InlineData("value: { files: a, at: b, min: x }")]
    [InlineData("value: { files: a, at: .b, exists: true }")]
    public void Bad_rule_is_refused_by_both(string demand)
    {
        Assert.NotEmpty(Validate(Rule(demand)));
        Assert.NotEmpty(PolicyLoader.Read(Rule(demand), "standards.yml").Findings);
    }

    [Theory]
    [InlineData("declare: { a: b }")]
    [InlineData("declare: [a]")]
    [InlineData("declare: [{ title: T, fix: F, exists: a }]")]
    [InlineData("declare: [{ id: A1001, title: T, fix: F, exists: a }]")]
    [InlineData("declare: [{ id: CA1001, title: T, fix: F, exists: a }]")]
    [InlineData("declare: [{ id: AB1001, fix: F, exists: a }]")]
    [InlineData("declare: [{ id: AB1001, title: T, exists: a }]")]
    [InlineData("declare: [{ id: AB1001, title: '', fix: F, exists: a }]")]
    public void Bad_list_is_refused_by_both(string yaml)
    {
        Assert.NotEmpty(Validate(yaml));
        Assert.NotEmpty(PolicyLoader.Read(yaml, "standards.yml").Findings);
    }

    [Fact]
    public void Severity_of_a_declared_rule_is_accepted_by_both()
    {
        var yaml = Rule("exists: a") + "rules: { AB1001: error }\n";

        Assert.Empty(Validate(yaml));
        Assert.Empty(PolicyLoader.Read(yaml, "standards.yml").Findings);
    }

    private static string Rule(string demand)
    {
        var entries = demand.StartsWith('{') ? demand[1..^1] : demand;
        return $"declare:\n- {{ id: AB1001, title: T, fix: F{(entries.Length > 0 ? ", " : "")}{entries} }}\n";
    }

    private static IReadOnlyList<string> Validate(string yaml) => YamlSchema.Validate(Schema, yaml);
}
