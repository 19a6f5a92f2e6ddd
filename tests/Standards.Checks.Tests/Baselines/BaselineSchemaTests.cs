using System.Text.Json;
using Standards.Checks.Engine.Baselines;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Baselines;

public sealed class BaselineSchemaTests
{
    private const string Entry = """{ "rule": "CA1822", "path": "src/A.cs", "text": "t", "id": "0123456789abcdef" }""";

    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("sdk/Standards.Sdk/schemas/standards.baseline.schema.json"))).RootElement;

    [Fact]
    public void What_the_command_writes_is_valid() =>
        Assert.Empty(Validate(System.Text.Encoding.UTF8.GetString(
            BaselineWriter.Write(new Baseline([new("CA1822", "src/A.cs", "\"t\"\\ <é>", 2), new("CS0168", "", "t", 1)], [new("adopted", 3)])))));

    [Fact]
    public void Empty_baseline_is_valid() => Assert.Empty(Validate("""{ "version": 1, "history": [], "entries": [] }"""));

    [Theory]
    [InlineData("""{ "version": 2, "history": [], "entries": [] }""")]
    [InlineData("""{ "version": 1, "entries": [] }""")]
    [InlineData("""{ "version": 1, "history": [ { "reason": " ", "added": 1 } ], "entries": [] }""")]
    [InlineData("""{ "version": 1, "history": [ { "reason": "x", "added": 0 } ], "entries": [] }""")]
    [InlineData("""{ "version": 1, "history": [], "entries": [ { "rule": "CA1822" } ] }""")]
    [InlineData("""{ "version": 1, "history": [], "entries": [], "more": 1 }""")]
    public void Bad_file_is_refused(string text) => Assert.NotEmpty(Validate(text));

    [Theory]
    [InlineData("\"CA1822\"", "\"STD0021\"")]
    [InlineData("0123456789abcdef", "by-hand")]
    [InlineData("\"t\"", "3")]
    [InlineData("\"text\": \"t\"", "\"text\": \"t\", \"count\": 0")]
    public void Bad_entry_is_refused(string old, string @new)
    {
        const string Text = $$"""{ "version": 1, "history": [], "entries": [ {{Entry}} ] }""";

        Assert.Empty(Validate(Text));
        Assert.NotEmpty(Validate(Text.Replace(old, @new, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<string> Validate(string text) => [.. new JsonSchemaValidator(Schema).Validate(JsonDocument.Parse(text).RootElement)];
}
