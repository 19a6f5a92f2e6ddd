using System.Text.Json;
using Standards.Checks.Reporting.History;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Reporting;

public sealed class HistorySchemaTests
{
    private static readonly string Good = HistoryWriter.Write(SampleReport.Report.History);

    [Theory]
    [InlineData("""{ "version": 1, "entries": [] }""")]
    [InlineData(null)]
    public void Good_file_is_accepted_by_schema_and_reader(string? text)
    {
        Assert.Empty(Validate(text ?? Good));
        Assert.Null(HistoryReader.Read(text ?? Good).Problem);
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("\"entries\": [", "\"other\": [")]
    [InlineData("\"score\":41", "\"score\":141")]
    [InlineData("\"score\":41", "\"score\":\"41\"")]
    [InlineData("\"documents\":41", "\"documents\":-1")]
    [InlineData("\"errors\":11", "\"errors\":1.5")]
    [InlineData("\"errors\":11", "\"error\":11")]
    [InlineData("\"commit\":\"0000", "\"commit\":\"G000")]
    [InlineData("\"commit\":\"0000", "\"commit\":\"")]
    [InlineData("\"date\":\"2026-09-05\"", "\"date\":\"5.9.2026\"")]
    [InlineData("\"waived\":3,", "")]
    [InlineData("\"baselined\":100", "\"baselined\":-100")]
    public void Bad_file_is_refused_by_schema_and_reader(string from, string to)
    {
        Assert.Contains(from, Good);
        var text = Good.Replace(from, to, StringComparison.Ordinal);

        Assert.NotEmpty(Validate(text));
        Assert.NotNull(HistoryReader.Read(text).Problem);
    }

    private static IReadOnlyList<string> Validate(string text)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("sdk/Standards.Sdk/schemas/standards-history.schema.json")));
        using var json = JsonDocument.Parse(text);
        return new JsonSchemaValidator(schema.RootElement).Validate(json.RootElement);
    }
}
