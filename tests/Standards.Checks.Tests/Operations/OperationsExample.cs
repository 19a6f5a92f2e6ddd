using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations;

namespace Standards.Checks.Tests.Operations;

/// <summary>A repository with whatever the good operations files of the tests name, so that each mistake stands alone.</summary>
internal static class OperationsExample
{
    private const string Report = """
        # Drill
        ## Restore procedure
        ## Time to restore
        ## Issues encountered
        ## Improvements needed

        """;

    /// <summary>The repository without operations files but <c>ops/service.yml</c>.</summary>
    public static TestRepository Repository() => new TestRepository()
        .With("ops/service.yml", ServiceFamilyTests.Good)
        .With("src/Users/PersonalDataEraser.cs", "")
        .With("src/Users/PersonalDataExporter.cs", "")
        .With("tests/Users/PersonalDataEraserTests.cs", "")
        .With("tests/Users/PersonalDataExporterTests.cs", "")
        .With("docs/runbooks/rotate-orders-db.md", "# Rotate\n")
        .With("docs/runbooks/failover.md", "# Fail over\n")
        .With("docs/runbooks/model-fraud.md", "# Fraud\n## Rollback to the version before\n")
        .With("docs/dr/drills/2026-11-02.md", Report)
        .With("docs/dr/drills/2026-10-05.md", Report)
        .With("docs/dr/drills/README.md", "# Drills\n")
        .With("docs/access-reviews/2026-10-01.md", "# Review\n")
        .With("docs/cost/2026-10.md", "# Cost\n")
        .With("api/ai/fraud.schema.json", Schema("""{ "type": "number", "minimum": 0, "maximum": 1 }"""))
        .With("api/ai/percent.json", Schema("""{ "type": "number", "minimum": 0, "maximum": 100 }"""))
        .With("api/ai/referred.json", Schema("""{ "$ref": "#/definitions/confidence" }"""))
        .With("api/ai/bare.json", """{ "required": ["confidence", 1], "properties": 1 }""")
        .With("api/ai/list.json", "[]")
        .With("api/ai/text.json", "{\n\"required\": }");

    /// <summary>The findings, divided by <c>|</c>, for a good file in which one text is replaced.</summary>
    public static string Check(string name, string yaml, string good = "", string bad = "", Policy? policy = null)
    {
        using var repository = Repository().With($"ops/{name}.yml", good.Length == 0 ? yaml : ReplaceFirst(yaml, good, bad));
        return string.Join("|", OperationsFixture.Run(repository, policy));
    }

    /// <summary>The operations files of a set, made by hand, of which a catalog may not know all.</summary>
    public static OperationsSet Operations(this TestRepository repository, params (string Name, string Yaml)[] files) =>
        new(repository.Context(), files.ToDictionary(f => f.Name, f => YamlReader.Read(f.Yaml).Root, StringComparer.Ordinal));

    private static string ReplaceFirst(string text, string good, string bad)
    {
        var start = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{good}' is not in the good file");
        return string.Concat(text.AsSpan(0, start), bad, text.AsSpan(start + good.Length));
    }

    private static string Schema(string confidence) =>
        $$"""{ "required": ["confidence", "reasoning", "sources"], "properties": { "confidence": {{confidence}} } }""";
}
