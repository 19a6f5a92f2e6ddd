using System.Text.Json;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Operations;
using Standards.Checks.Rules.Operations;
using Standards.Checks.Tests.Yaml;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Operations;

/// <summary>The schemas themselves: all of them are read by the engine, and an independent validator agrees with it.</summary>
public class OperationsSchemaTests
{
    public static TheoryData<string> Names => [.. OperationsCatalog.Files.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Engine_reads_every_keyword(string name) => Assert.NotNull(new OperationsSchemas().Of(OperationsCatalog.Files.Single(f => f.Name == name)));

    // The registry of documents is read by its own check: its keys are paths of the repository.
    [Fact]
    public void Every_schema_belongs_to_a_file() => Assert.Equal(
        Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal),
        OperationsCatalog.Files.Select(f => f.Name).Append("docs").Select(name => $"{name}.schema.json").Order(StringComparer.Ordinal));

    [Fact]
    public void Shared_definitions_are_the_same_everywhere()
    {
        foreach (var definition in (string[])["name", "handle", "path", "date", "duration", "open", "open_handle", "open_date", "open_boolean", "open_amount"])
        {
            Assert.Single(Directory.EnumerateFiles(Folder)
                .Select(f => JsonDocument.Parse(File.ReadAllText(f)).RootElement.GetProperty("definitions"))
                .Where(d => d.TryGetProperty(definition, out _))
                .Select(d => d.GetProperty(definition).GetRawText())
                .Distinct(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Duration_pattern_is_that_of_the_engine(string name)
    {
        var schema = Schema(name).GetProperty("definitions");
        Assert.True(!schema.TryGetProperty("duration", out var duration) || duration.GetProperty("pattern").GetString() == DurationText.Pattern);
    }

    [Fact]
    public void Limits_are_those_of_the_policy_schema()
    {
        var policy = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("sdk/Standards.Sdk/schemas/standards.schema.json"))).RootElement;
        var limits = policy.GetProperty("properties").GetProperty("operations").GetProperty("properties").GetProperty("limits").GetProperty("properties");
        Assert.Equal(
            OperationsLimits.All.Select(l => (l.Name, l.Minimum, l.Maximum, l.Default)).OrderBy(l => l.Name, StringComparer.Ordinal),
            limits
                .EnumerateObject()
                .Select(l => (
                    l.Name,
                    l.Value.GetProperty("minimum").GetDecimal(),
                    l.Value.GetProperty("maximum").GetDecimal(),
                    l.Value.GetProperty("default").GetDecimal()))
                .OrderBy(l => l.Name, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Template_of_every_file_has_no_finding(string name)
    {
        var text = OperationsTemplates.Render(name);
        Assert.Empty(YamlSchema.Validate(Schema(name), text));
        using var repository = new TestRepository().With($"ops/{name}.yml", text);
        Assert.DoesNotContain(
            OperationsFixture.Run(repository), f => f.StartsWith(OperationsCatalog.Files.Single(o => o.Name == name).Shape.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void All_templates_together_have_no_finding()
    {
        using var repository = OperationsTemplates.Repository();
        Assert.Empty(OperationsFixture.Run(repository, OperationsFixture.Service));
    }

    [Fact]
    public void Independent_validator_agrees_on_the_good_service() => Assert.Empty(YamlSchema.Validate(Schema("service"), ServiceFamilyTests.Good));

    internal static JsonElement Schema(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.schema.json"))).RootElement;

    private static string Folder => Path.Combine(RepositoryRoot.Path, "sdk", "Standards.Sdk", "schemas", "ops");
}
