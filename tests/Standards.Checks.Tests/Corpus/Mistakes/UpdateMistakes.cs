namespace Standards.Checks.Tests.Corpus;

/// <summary>Of the record of a template.</summary>
internal static class UpdateMistakes
{
    private const string Record = ".standards/template.json";

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(Record, "", "{ \"template\": \"std-service\", \"version\": \"1.2.3\", \"name\": \"Orders\", }\n"),
        new(Record, "", "{\n  \"template\": \"std-service\",\n  \"version\": \"1.2.3\",\n  \"name\": \"Orders\"\n}\n"),
        new(Record, "", "{\n  \"template\": \"service\",\n  \"version\": \"latest\",\n  \"name\": \"Orders\",\n  \"answers\": {}\n}\n"),
        new(Record, "", "{\n  \"template\": \"std-service\",\n  \"version\": \"1.2.3\",\n  \"name\": \"Orders\",\n  \"answers\": {\n    \"store\": \"mysql\",\n    \"colour\": \"red\"\n  }\n}\n"),
    ];
}
