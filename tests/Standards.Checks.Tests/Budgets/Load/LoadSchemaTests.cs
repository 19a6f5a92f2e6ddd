using System.Text.Json;
using Standards.Checks.Tests.Yaml;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Budgets.Load;

/// <summary>The schema of results as an independent validator reads it, which is what other tools write against.</summary>
public sealed class LoadSchemaTests
{
    [Theory]
    [InlineData(
        """{ "version": 1, "endpoints": { "critical": { "p95_ms": 12.5, "error_rate": 0.01 } }, "queries": [ """
            + """{ "name": "A", "class": "simple", "per_request": 2 } ] }""",
        true)]
    [InlineData("""{ "version": 1, "endpoints": { "critical": { "p95": 12.5 } } }""", false)]
    [InlineData("""{ "version": 1, "queries": [ { "name": "A" } ] }""", false)]
    [InlineData("""{ "endpoints": {} }""", false)]
    public void Independent_validator_agrees(string text, bool isGood)
    {
        var schema = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("sdk/Standards.Sdk/schemas/load-results.schema.json"))).RootElement;
        using var scratch = new BudgetScratch().Result(text);

        Assert.Equal(isGood, YamlSchema.Validate(schema, text).Count == 0);
        Assert.Equal(isGood, scratch.Load().Findings.Count == 0);
    }
}
