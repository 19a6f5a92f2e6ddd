namespace Standards.Checks.Tests.Corpus;

/// <summary>Of the record of a template.</summary>
internal static class UpdateMistakes
{
    private const string Record = ".standards/template.json";

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(Record, "", "{ \"template\": \"std-service\", \"version\": \"1.2.3\", \"name\": \"Orders\", }\n"),
        new(Record, "", """
            {
              "template": "std-service",
              "version": "1.2.3",
              "name": "Orders"
            }

            """),
        new(Record, "", """
            {
              "template": "service",
              "version": "latest",
              "name": "Orders",
              "answers": {}
            }

            """),
        new(Record, "", """
            {
              "template": "std-service",
              "version": "1.2.3",
              "name": "Orders",
              "answers": {
                "store": "mysql",
                "colour": "red"
              }
            }

            """),
    ];
}
